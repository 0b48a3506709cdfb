import { isDay } from '../../model/index.js'
import { day } from '../text/format.js'
import { type DossierVisit, Unclear } from '../visit/visit.js'

/** Days from the first to the last; null where it is open. */
export type Period = { readonly from: string | null; readonly to: string | null }

/** The period that an address asks for with `from` and `to`; a day that no calendar has, and an end before the beginning, are refused in words. */
export function periodAsked({ query, say, lang }: DossierVisit): Period {
  const asked = (name: 'from' | 'to') => {
    const text = query.get(name) || null
    if (text && !isDay(text)) throw new Unclear(say('brief.noDay', { day: text.slice(0, 20) }), name)
    return text
  }
  const [from, to] = [asked('from'), asked('to')]
  if (from && to && from > to)
    throw new Unclear(say('record.reversed', { from: day(from, lang), to: day(to, lang) }), 'to')
  return { from, to }
}

/** The same, said. */
export function periodInWords({ from, to }: Period, { say, lang }: DossierVisit): string {
  if (from && to) return from === to ? day(from, lang) : `${day(from, lang)} – ${day(to, lang)}`
  return from ? say('record.since', { day: day(from, lang) }) : say('record.until', { day: day(to!, lang) })
}

/** Does a day lie in a period? */
export function isWithin(on: string, { from, to }: Period): boolean {
  return (!from || on >= from) && (!to || on <= to)
}
