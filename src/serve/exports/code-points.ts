/** How many code points of a text stand before one of its UTF-16 units: the text is gone through once, each answer takes logarithmic time. */
export function codePointsOf(text: string): (unit: number) => number {
  const seconds = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1)
  return (unit) => {
    let [low, high] = [0, seconds.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (seconds[middle]! < unit) low = middle + 1
      else high = middle
    }
    return unit - low
  }
}
