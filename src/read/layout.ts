import type { Source } from '../model/index.js'
import { localInstant, moment } from './clock.js'
import type { Found } from './compose.js'
import { withoutFurniture } from './furniture.js'
import { oneLine, textOfHtml } from './html-text.js'
import type { Page } from './page.js'

/** One design of one official site, as CSS selectors, with the dates (ISO, `to` exclusive) on which it was in use. */
export type Layout = {
  readonly name: string
  /** Host names; null for any site of an official source. */
  readonly site: RegExp | null
  readonly from: string
  readonly to: string | null
  /** The zone of the site's clock; null when it is the source's. */
  readonly zone: string | null
  /** The site writes 00:00 where it does not say the time. */
  readonly midnightIsUnknown: boolean
  /** Present on every page of this design. */
  readonly needs: string
  readonly title: string
  readonly lead: string | null
  readonly body: string
  readonly date: string
  /** A clock that stands apart from the date. */
  readonly clock: string | null
  readonly updated: string | null
  readonly place: string | null
  readonly persons: string | null
  /** Not part of the text: tooltips, "see also", tags. */
  readonly drop: string
}

/** Is the page of this design? */
export function fitsLayout(layout: Layout, page: Page, source: Source | null): boolean {
  // Mirrors and archives keep the design under another host, which only a dossier can vouch for.
  const onSite =
    source?.lane === 'official' || (layout.site !== null && page.host !== null && layout.site.test(page.host))
  return (
    onSite && page.document.querySelector(layout.needs) !== null && page.document.querySelector(layout.body) !== null
  )
}

/** The release as its publisher lays it out; null when the page has no text after all. */
export function readLayout(layout: Layout, page: Page, zoneOfSource: string | null): Omit<Found, 'id'> | null {
  const zone = layout.zone ?? zoneOfSource
  const body = page.document.querySelector(layout.body)
  if (!body) return null
  const tags = layout.persons ? lines(page, layout.persons) : []
  const title = line(page, layout.title)
  const lead = line(page, layout.lead)
  const place = line(page, layout.place)
  const text = withoutFurniture(bodyText(body, layout.drop), { titles: [title], author: null })
  const published = publishedOf(layout, page, zone)
  if (text === '' && lead === '') return null
  return {
    kind: 'article',
    title: title || null,
    text: lead && !text.startsWith(lead) ? [lead, text].filter((part) => part !== '').join('\n\n') : text,
    published: published.iso,
    updated: updatedOf(layout, page, zone),
    zone,
    place: place || null,
    tags,
    notes: [...published.notes, ...validity(layout, published.iso)],
  }
}

function bodyText(body: Element, drop: string): string {
  const copy = body.cloneNode(true) as Element
  for (const part of [...copy.querySelectorAll(drop)]) part.remove()
  return textOfHtml(copy.innerHTML)
}

function publishedOf(layout: Layout, page: Page, zone: string | null): { iso: string | null; notes: string[] } {
  const element = page.document.querySelector(layout.date)
  const said =
    element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? oneLine(element?.textContent ?? '')
  const whole = moment(said, zone)
  const day = whole.iso?.slice(0, 10) ?? null
  const clock = layout.clock ? /^(\d{1,2}):(\d{2})/.exec(line(page, layout.clock)) : null
  if (day && clock) return clockOf(day, `${clock[1]?.padStart(2, '0')}:${clock[2]}`, layout, zone)
  if (whole.floating)
    return {
      iso: whole.iso,
      notes: ['The page gives a time without a zone, so only its day is kept; say which with --zone.'],
    }
  const midnight = layout.midnightIsUnknown && /T00:00(:00)?/.test(whole.iso ?? '')
  return { iso: midnight ? day : whole.iso, notes: midnight ? [UNKNOWN_TIME] : [] }
}

const UNKNOWN_TIME = 'The page says 00:00, which this site writes where the time is not known; only the day is kept.'

function clockOf(day: string, clock: string, layout: Layout, zone: string | null) {
  if (clock === '00:00' && layout.midnightIsUnknown) return { iso: day, notes: [UNKNOWN_TIME] }
  const iso = zone ? localInstant(`${day}T${clock}:00`, zone) : null
  return { iso: iso ?? day, notes: iso ? [] : ['The page gives a time without a zone, so only its day is kept.'] }
}

function updatedOf(layout: Layout, page: Page, zone: string | null): string | null {
  const element = layout.updated ? page.document.querySelector(layout.updated) : null
  if (!element) return null
  const words = moment(oneLine(element.textContent ?? ''), zone).iso
  return words ?? moment(element.getAttribute('datetime') ?? element.getAttribute('content'), zone).iso
}

function validity(layout: Layout, published: string | null): string[] {
  const day = published?.slice(0, 10) ?? ''
  if (day === '' || (day >= layout.from && (layout.to === null || day < layout.to))) return []
  const until = layout.to ? ` to ${layout.to}` : ''
  return [`The page follows the layout ${layout.name}, which was in use from ${layout.from}${until}; check its fields.`]
}

function line(page: Page, selector: string | null): string {
  const element = selector ? page.document.querySelector(selector) : null
  return element ? oneLine(textOfHtml(element.innerHTML)) : ''
}

function lines(page: Page, selector: string): string[] {
  return [...page.document.querySelectorAll(selector)]
    .map((one) => oneLine(one.textContent ?? ''))
    .filter((one) => one !== '')
}
