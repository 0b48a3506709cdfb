import { type Column, columns } from './columns.js'
import type { Frame } from './render.js'
import { px, xml } from './xml.js'

const COLUMN_PX = 24

/** Stacked columns per row: solid has an official text, hatched is claimed, empty is announced, lapsed or disputed. */
export function drawColumns(frame: Frame): string {
  const { data, id, rowHeight } = frame
  const bins = Math.max(1, Math.floor(data.width / COLUMN_PX))
  const made = columns(data.marks, data.from, data.to, bins)
  const most = Math.max(1, ...made.map(({ established, claimed, other }) => established + claimed + other))
  // A column ends below the name of its row.
  const unit = (rowHeight - 30) / most
  const hatch = `<defs><pattern id="${id}-hatch" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M-1 1l2-2M0 5l5-5M4 6l2-2" class="hatch"/></pattern></defs>`
  return hatch + made.map((column) => drawColumn(frame, column, unit)).join('')
}

function drawColumn({ data, xOf, yOf, id }: Frame, column: Column, unit: number): string {
  const x = xOf(column.from) + 3
  const width = xOf(column.to) - xOf(column.from) - 6
  const total = column.established + column.claimed + column.other
  let y = yOf(column.row)
  const block = (count: number, attributes: string) => {
    if (count === 0) return ''
    const tall = count * unit
    y -= tall
    return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(tall)}" ${attributes}/>`
  }
  const blocks = [
    block(column.established, 'class="col solid"'),
    block(column.claimed, `class="col" fill="url(#${id}-hatch)"`),
    block(column.other, 'class="col empty"'),
  ]
  const label = `${data.rows[column.row]?.label}: ${data.words.events(total)}`
  return `<a href="${xml(data.hrefOf(column.from, column.to))}" class="mark" data-row="${column.row}" data-span="${Math.ceil(column.from)} ${Math.ceil(column.to) - 1}" aria-label="${xml(label)}"><rect class="hit" x="${px(x - 3)}" y="${px(yOf(column.row) - 42)}" width="${px(width + 6)}" height="44"/>${blocks.join('')}</a>`
}
