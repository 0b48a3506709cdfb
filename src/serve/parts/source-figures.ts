import type { SourceRecord } from '../../model/index.js'
import type { SourceLine } from '../figures/source-lines.js'
import { day } from '../text/format.js'
import { minutesInWords } from '../text/minutes.js'
import type { DossierVisit } from '../visit/visit.js'

/** How many of a source's early reports came on record later: `3 of 7`; a dash of none. */
export function laterInWords(record: SourceRecord | null, { say }: DossierVisit): string {
  return record && record.early > 0 ? say('sources.nOfN', { n: record.laterOnRecord.length, of: record.early }) : '–'
}

/** The median lead of a source and over how many cases: `2 h 5 min (n 12)`; a dash of none. */
export function medianInWords(record: SourceRecord | null, { lang }: DossierVisit): string {
  return record && record.medianLeadMinutes !== null
    ? `${minutesInWords(record.medianLeadMinutes, lang)} (n ${record.leadTimes})`
    : '–'
}

/** The last stretches for which a source was captured without a gap, by the days of its zone, the last one included; empty where none is known. */
export function coverageInWords(
  { covered, source: { zone } }: Pick<SourceLine, 'covered' | 'source'>,
  { lang }: Pick<DossierVisit, 'lang'>,
): string {
  const dayOf = (at: number) => day(new Date(at).toISOString(), lang, zone ?? undefined)
  return covered
    .slice(-3)
    .map(({ from, to }) => `${dayOf(Date.parse(from))} – ${dayOf(Date.parse(to) - 1)}`)
    .join('; ')
}
