import { isDay } from '../../model/index.js'
import { type Say, sayIn } from '../messages/index.js'
import { Unclear } from './visit.js'

const TYPED = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * The ISO instant that someone typed into an address: a bare day means its first or last moment, a clock without a zone is UTC.
 * Null when it is none, or a day that no calendar has.
 */
export function typedMoment(text: string, bareDay: 'start' | 'end' = 'start'): string | null {
  const found = TYPED.exec(text.trim())
  if (!found || !isDay(found[1]!)) return null
  const [, date, clock = bareDay === 'end' ? '23:59:59' : '00:00', zone = 'Z'] = found
  const at = Date.parse(`${date}T${clock}${zone}`)
  const iso = Number.isNaN(at) ? null : new Date(at).toISOString()
  // An offset can carry it out of the years that four digits write.
  return iso !== null && /^\d/.test(iso) && !iso.startsWith('0000') ? iso : null
}

/** The same, in milliseconds since 1970; null when nothing is typed, and `Unclear` in words when it cannot be read as the parameter named. */
export function millisAsked(
  text: string | null | undefined,
  { name = null, say = sayIn('en') }: { readonly name?: string | null; readonly say?: Say } = {},
): number | null {
  if (!text) return null
  const at = typedMoment(text)
  if (!at) throw new Unclear(say('trouble.noTime', { value: text.slice(0, 40) }), name)
  return Date.parse(at)
}
