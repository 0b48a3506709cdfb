import './measured.js'
import * as Plot from '@observablehq/plot'

/** Draws all items with Observable Plot; calling it again draws another range. */
globalThis.draw = (items, from, to) => {
  const shown = items.filter(({ at }) => at >= from && at <= to)
  const chart = Plot.plot({
    width: 1248,
    height: 320,
    x: { type: 'utc', domain: [new Date(from), new Date(to)] },
    y: { type: 'band', domain: [0, 1, 2] },
    marks: [Plot.dot(shown, { x: (item) => new Date(item.at), y: 'lane', r: 4, title: 'title' })],
  })
  document.getElementById('place').replaceChildren(chart)
}
