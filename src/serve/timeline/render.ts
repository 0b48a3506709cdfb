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
/** Half the width of a mark. */
const EDGE = 10
/** From this length on, a crowded window is drawn as columns. */
const COARSE = 21 * DAY

/** The timeline as an SVG string: the same function for the page, the export and print. Data in, text out. */
export function render(data: TimelineData, id = 'plot'): string {
  const frame = frameOf(data, id)
  const { width } = data
  const body = drawBody(frame)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 ${width} ${frame.height}" width="${width}" height="${frame.height}" role="group" aria-label="${xml(data.words.name)}">`,
    drawNow(frame, 'future'),
    drawAxis(frame),
    drawAttention(frame, ATTENTION),
    ...data.rows.map((_, n) => baseLine(frame, n)),
    body.svg,
    // Names stand close to their line, or above the columns; over the grid, with a halo.
    ...data.rows.map((row, n) => rowLabel(row.label, frame.yOf(n) - (body.isColumns ? 42 : 28))),
    drawEnds(frame),
    drawNow(frame, 'line'),
    '</svg>',
  ].join('')
}

type Body = { readonly svg: string; readonly isColumns: boolean }

/** Single marks and clusters, unless over a long time they would be a necklace of numbers: then columns say more. */
function drawBody(frame: Frame): Body {
  const { from, to, marks, width, rows } = frame.data
  const inColumns = (): Body => ({ svg: drawColumns(frame), isColumns: true })
  const isLong = to - from > COARSE && marks.length > 60
  // Far more marks than places need no clustering to know.
  if (isLong && marks.length > (rows.length * width) / 12) return inColumns()
  // A mark at the edge of the window is drawn whole.
  const clusters = cluster(marks, (at) => Math.min(width - EDGE, Math.max(EDGE, frame.xOf(at))))
  const isCrowded = isLong && clusters.length < marks.length * 0.6
  return isCrowded ? inColumns() : { svg: drawMarks(frame, clusters), isColumns: false }
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
    xOf: (at) => (Math.max(at, from) - from) * scale,
    yOf: (row) => top + row * ROW + 56,
  }
}

function baseLine({ yOf, data }: Frame, row: number): string {
  return `<path class="base" d="M0 ${px(yOf(row))}H${data.width}"/>`
}

function rowLabel(label: string, y: number): string {
  return `<text class="lane" x="8" y="${px(y)}">${xml(label)}</text>`
}
