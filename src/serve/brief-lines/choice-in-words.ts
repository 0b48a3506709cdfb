import { moment } from '../text/format.js'
import type { DossierVisit } from '../visit/visit.js'
import type { Choice } from './chosen-brief.js'

/** What editors chose, said to every reader. */
export function choiceInWords({ moved, hidden, by, at }: Choice, { say, lang }: DossierVisit): string {
  const parts = [
    ...(moved > 0 ? [say('lines.moved', { n: moved })] : []),
    ...(hidden > 0 ? [say('lines.hidden', { n: hidden })] : []),
  ]
  return say('lines.chosen', { n: by.length, what: parts.join('; '), by: by.join(', '), at: moment(at, lang) })
}
