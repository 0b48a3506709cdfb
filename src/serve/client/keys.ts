import { copyCitation } from './citation.js'
import { nextZone } from './zone.js'

const OFF = 'readout-keys-off'
const ZOOM: Readonly<Record<string, string>> = { '=': '+', _: '-', '−': '-' }

/** Are single-key shortcuts switched on? They are unless this browser was told otherwise. */
export function keysAreOn(): boolean {
  return localStorage.getItem(OFF) === null
}

/** Switches single-key shortcuts on or off for this browser. */
export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, '1')
}

/** Listens for the keys of the help page; nothing happens while something is being typed or a modifier is held. */
export function listenForKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target) ||
      !keysAreOn()
    )
      return
    if (act(page, ZOOM[event.key] ?? event.key)) event.preventDefault()
  })
}

function act(page: Document, key: string): boolean {
  if (key === '/') return focusOn(page.querySelector<HTMLElement>('form.search input, .find input'))
  if (key === '?') return go('/help')
  if (key === 't') return go(nextZone(location.href))
  if (key === 'y') return copyCitation(page)
  const link = page.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (link) {
    link.click()
    return true
  }
  return key === 'j' || key === 'k' ? step(page, key === 'j' ? 1 : -1) : false
}

/** Moves the focus along the rows of a list, or along the differences of an event. */
function step(page: Document, by: 1 | -1): boolean {
  const stops = [...page.querySelectorAll<HTMLElement>('[data-step], a.open')].filter((stop) => stop.checkVisibility())
  const at = stops.findIndex((stop) => stop === page.activeElement || stop.contains(page.activeElement))
  const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by]
  if (next && !next.matches('a')) next.tabIndex = -1
  return focusOn(next ?? null)
}

function focusOn(target: HTMLElement | null): boolean {
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
  return target !== null
}

function go(address: string): boolean {
  location.assign(address)
  return true
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
}
