// Preloaded into every thread of a process (node -r): the wall clock jumps by up to ten years at every look.
const now = Date.now
const jump = () => Math.round((Math.random() - 0.5) * 20 * 365 * 86_400_000)
Date.now = () => now() + jump()
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [now() + jump()] : given))
  }
}
