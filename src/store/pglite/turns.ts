/** Gives one holder at a time its turn, in order of asking; the answer is the function that ends the turn. */
export function takeTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve()
  return async () => {
    const before = last
    let release!: () => void
    last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}
