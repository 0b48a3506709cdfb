import type { StatusSnapshot } from '../../model/index.js'

/**
 * The mark of a status as SVG elements around a centre: shape says lifecycle (circle fact, diamond announced or what became of it),
 * ink says corroboration (dashed, dotted core, half, full, full in a ring), a small triangle says disputed. Classes only, numbers only.
 */
export function glyph(status: StatusSnapshot, x = 0, y = 0, r = 6): string {
  const at = `${round(x)},${round(y)}`
  const outline = status.lifecycle === 'fact' ? circle : diamond
  const parts = [body(status, outline, r), status.disputed ? triangle(r) : '']
  return `<g transform="translate(${at})">${parts.join('')}</g>`
}

/** One glyph as a small picture of its own, hidden from screen readers: the words always stand beside it. */
export function glyphIcon(status: StatusSnapshot, size = 18): string {
  return `<svg class="glyph" width="${size}" height="${size}" viewBox="${status.disputed ? '-10 -15.5 24 26' : '-10 -10 20 20'}" aria-hidden="true" focusable="false">${glyph(status)}</svg>`
}

type Outline = (r: number, cls: string) => string

function body({ corroboration, lifecycle }: StatusSnapshot, outline: Outline, r: number): string {
  if (lifecycle === 'announced') return outline(r, 'g-line')
  if (lifecycle === 'lapsed') return outline(r, 'g-line') + stroke(-r, r, r, -r)
  if (lifecycle === 'cancelled') return outline(r, 'g-line') + stroke(-r, r, r, -r) + stroke(-r, -r, r, r)
  if (corroboration === 'reported') return outline(r, 'g-line g-dash')
  if (corroboration === 'attributed') return outline(r, 'g-line') + outline(r * 0.36, 'g-fill')
  if (corroboration === 'one side') return outline(r, 'g-line') + half(outline === diamond, r)
  if (corroboration === 'on record') return outline(r, 'g-fill')
  return outline(r + 2, 'g-line') + outline(r - 1.2, 'g-fill')
}

function circle(r: number, cls: string): string {
  return `<circle r="${round(r)}" class="${cls}"/>`
}

function diamond(r: number, cls: string): string {
  const d = round(r * 1.2)
  return `<path d="M0-${d} ${d} 0 0 ${d}-${d} 0Z" class="${cls}"/>`
}

function half(isDiamond: boolean, r: number): string {
  if (!isDiamond) return `<path d="M0-${r}A${r} ${r} 0 0 0 0 ${r}Z" class="g-fill"/>`
  const d = round(r * 1.2)
  return `<path d="M0-${d} 0 ${d}-${d} 0Z" class="g-fill"/>`
}

function stroke(x1: number, y1: number, x2: number, y2: number): string {
  return `<path d="M${x1} ${y1} ${x2} ${y2}" class="g-line"/>`
}

function triangle(r: number): string {
  const [x, y] = [r + 1.5, -r + 1]
  return `<path d="M${x - 5.5} ${y}h11l-5.5-9.5z" class="g-warn"/><path d="M${x} ${y - 6}v2.6m0 1v1.2" class="g-bang"/>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
