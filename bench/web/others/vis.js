import './measured.js'
import { DataSet, Timeline } from 'vis-timeline/standalone'

let timeline = null

/** Draws all items with vis-timeline; calling it again only moves the window. */
globalThis.draw = (items, from, to) => {
  if (timeline) {
    timeline.setWindow(new Date(from), new Date(to), { animation: false })
    return
  }
  const groups = [0, 1, 2].map((id) => ({ id, content: String(id) }))
  const rows = items.map(({ id, at, lane, title }) => ({
    id,
    start: new Date(at),
    group: lane,
    content: title,
    type: 'point',
  }))
  timeline = new Timeline(document.getElementById('place'), new DataSet(rows), groups, {
    start: new Date(from),
    end: new Date(to),
    height: 320,
  })
}
