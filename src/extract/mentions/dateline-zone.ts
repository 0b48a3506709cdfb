import type { Document } from '../../model/index.js'
import type { Mention } from './mentions.js'

/** "ABU DHABI, May 9 (Reuters) —", "Muscat (AFP) –", after a headline of its own line at most. */
const DATELINE =
  /^(?:[^\n]{0,300}\n+){0,2}?(\p{Lu}[\p{L} .'’-]{2,30}?)(?:, (?:\p{Lu}\p{Ll}+ ?){1,3})?(?:,? (?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{L}{3,9}))?(?:[.,]? ?[/(]\p{Lu}[\p{L} ]{1,20}[/)])? ?[-–—]{1,2} (?=["“«]?\p{Lu})/u

/** The zone of the place under which an article is written, on whose clock its hours are told; null where it names none that the gazetteer can time. */
export function datelineZone({ text, lane }: Document, mentions: readonly Mention[]): string | null {
  if (lane === 'official') return null
  const place = DATELINE.exec(text.slice(0, 800))
  if (!place?.[1]) return null
  const start = place[0].lastIndexOf(place[1])
  const end = start + place[1].length
  const isPlace = ({ span, actor }: Mention) => span[0] === start && span[1] <= end && actor?.kind === 'place'
  return mentions.find(isPlace)?.actor?.zone ?? null
}
