import type { Message, Tally } from '../model/index.js'
import { message } from './speak.js'

type Counted = Pick<Tally, 'onRecord' | 'announcedOnly' | 'reportedOnly' | 'announcedNotHeld'>

/** What a tally counts and what is claimed beside it, in a sentence. */
export function tallySentence(
  { onRecord, announcedOnly = [], reportedOnly, announcedNotHeld }: Counted,
  claimed: readonly Message[],
): Message {
  const sides = onRecord.byParty
    .filter(({ events }) => events.length > 0)
    .map(({ party, events }) => message('tally.side', { actor: party }, events.length))
  const more = message('tally.more', announcedOnly.length, reportedOnly.length, announcedNotHeld.length)
  return message('tally.words', [message('tally.record', onRecord.total, sides), ...claimed, more])
}
