/** One tab stop for the plot: only one mark can be tabbed to, the arrows reach the others. A mark that had the focus keeps it; where it is gone, the first has it. */
export function rove(timeline: HTMLElement, focused: string | null = null): void {
  const marks = marksOf(timeline)
  const again = focused ? marks.find((mark) => mark.getAttribute('href') === focused) : undefined
  const first = again ?? marks[0]
  for (const mark of marks) mark.setAttribute('tabindex', mark === first ? '0' : '-1')
  if (focused !== null) first?.focus()
}

/** Moves the focus to the next mark of the row, or to the nearest one of the next row. */
export function moveBetweenMarks(timeline: HTMLElement, from: SVGAElement, key: string): boolean {
  const marks = marksOf(timeline)
  const target = neighbour(marks, from, key)
  if (!target) return false
  for (const mark of marks) mark.setAttribute('tabindex', mark === target ? '0' : '-1')
  target.focus()
  return true
}

function neighbour(marks: readonly SVGAElement[], from: SVGAElement, key: string): SVGAElement | undefined {
  const row = Number(from.dataset.row)
  const at = xOf(from)
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const same = marks.filter((mark) => Number(mark.dataset.row) === row).sort((a, b) => xOf(a) - xOf(b))
    return same[same.indexOf(from) + (key === 'ArrowRight' ? 1 : -1)]
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined
  const rows = [...new Set(marks.map((mark) => Number(mark.dataset.row)))].sort((a, b) => a - b)
  const next = rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)]
  return marks
    .filter((mark) => Number(mark.dataset.row) === next)
    .sort((a, b) => Math.abs(xOf(a) - at) - Math.abs(xOf(b) - at))[0]
}

function marksOf(timeline: HTMLElement): SVGAElement[] {
  return [...timeline.querySelectorAll<SVGAElement>('svg.plot a.mark')].filter((mark) => mark.checkVisibility())
}

function xOf(mark: SVGAElement): number {
  return mark.querySelector('.hit')?.getBoundingClientRect().x ?? 0
}
