import { cluster } from './cluster.js'
import { DAY, type TimelineData } from './data.js'
import { drawAttention } from './draw-attention.js'
import { drawAxis, drawNow } from './draw-axis.js'
import { drawColumns } from './draw-columns.js'
import { drawEnds } from './draw-ends.js'
import { drawMarks } from './draw-marks.js'
import { px, xml } from './xml.js'

/** Where things stand in the plot, in pixels. */
export type Frame = {
  readonly data: TimelineData
  readonly xOf: (at: number) => number
  readonly top: number
  readonly rowHeight: number
  /** Baseline of a row. */
  readonly yOf: (row: number) => number
  readonly bottom: number
  readonly height: number
  /** Prefix of ids, so that two plots can stand on one page. */
  readonly id: string
}

const ATTENTION = 72
const ROW = 66
const ENDS = 40
const AXIS = 28
/** From this length on, a crowded window is drawn as columns. */
const COARSE = 21 * DAY

/** The timeline as an SVG string: the same function for the page, the export and print. Data in, text out. */
export function render(data: TimelineData, id = 'plot'): string {
  const frame = frameOf(data, id)
  const { width } = data
  const clusters = cluster(data.marks, frame.xOf)
  const body = isCrowded(data, clusters.length) ? drawColumns(frame) : drawMarks(frame, clusters)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 ${width} ${frame.height}" width="${width}" height="${frame.height}" role="group" aria-label="${xml(data.words.name)}">`,
    drawNow(frame, 'future'),
    drawAxis(frame),
    drawAttention(frame, ATTENTION),
    ...data.rows.map((row, n) => rowLabel(frame, row.label, n)),
    body,
    drawEnds(frame),
    drawNow(frame, 'line'),
    '</svg>',
  ].join('')
}

/** Would single marks be a necklace of numbers? Then columns say more. */
function isCrowded(data: TimelineData, drawn: number): boolean {
  return data.to - data.from > COARSE && data.marks.length > 60 && drawn < data.marks.length * 0.6
}

function frameOf(data: TimelineData, id: string): Frame {
  const { from, to, width, rows } = data
  const scale = (width - 1) / (to - from)
  const top = ATTENTION
  const bottom = top + rows.length * ROW + (data.ends.length > 0 ? ENDS : 0) + 6
  return {
    data,
    id,
    top,
    bottom,
    rowHeight: ROW,
    height: bottom + AXIS,
    xOf: (at) => (at - from) * scale,
    yOf: (row) => top + row * ROW + 42,
  }
}

function rowLabel({ yOf, data }: Frame, label: string, row: number): string {
  const y = yOf(row)
  return `<path class="base" d="M0 ${px(y)}H${data.width}"/><text class="lane" x="8" y="${px(y - 26)}">${xml(label)}</text>`
}
