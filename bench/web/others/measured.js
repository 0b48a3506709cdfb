/** How long one drawing takes, from the call to the second frame after something of it is there. */
globalThis.measure = (from, to) =>
  new Promise((resolve) => {
    const began = performance.now()
    const place = document.getElementById('place')
    const isThere = () => place.querySelector('svg, .vis-item') !== null
    const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
    globalThis.draw(globalThis.items, from, to)
    if (isThere()) return painted()
    // vis-timeline draws a while after it was called.
    const watch = new MutationObserver(() => {
      if (!isThere()) return
      watch.disconnect()
      painted()
    })
    watch.observe(place, { childList: true, subtree: true })
  })
