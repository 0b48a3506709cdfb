import type { Participant, Statement, When } from '../../model/index.js'
import { digestId } from '../../model/index.js'
import type { Passage } from '../passage.js'
import { headOfParty } from './head-of-party.js'

/** An entry of an official schedule is a planned act of its time, with the persons that it names. */
export function scheduled(passage: Passage): Statement | null {
  const { document, mentions, text, lexicon, folded } = passage
  if (document.kind !== 'schedule' || !document.scheduled) return null
  const { start, end, status } = document.scheduled
  const trigger = [...folded.matchAll(/[\p{L}\p{N}'-]+/gu)].find((match) =>
    lexicon.candidates(match[0]).some(({ frame }) => frame.type === 'CONSULT' || frame.type === 'MOVE'),
  )
  const frame = trigger
    ? lexicon.candidates(trigger[0]).find(({ frame }) => frame.type === 'CONSULT' || frame.type === 'MOVE')?.frame
    : undefined
  const participants: Participant[] = []
  for (const { actor, span } of mentions)
    if (
      actor &&
      actor.kind !== 'place' &&
      actor.kind !== 'outlet' &&
      !participants.some((other) => other.actor === actor.id)
    )
      participants.push({ name: actor.name, actor: actor.id, role: 'participant', span })
  const owner = headOfParty(passage)
  if (owner && !participants.some(({ actor }) => actor === owner.actor))
    participants.unshift({ ...owner, span: [0, text.length] })
  const place = mentions.find(({ actor }) => actor?.kind === 'place')
  const at: readonly [number, number] = trigger ? [trigger.index, trigger.index + trigger[0].length] : [0, text.length]
  return {
    kind: 'statement',
    id: digestId('statement', document.id, 'schedule', start),
    document: document.id,
    type: frame?.type ?? 'CONSULT',
    mode: frame ? frame.mode : 'meet',
    participants,
    place: place?.actor ? { name: place.actor.name, actor: place.actor.id, span: place.span } : null,
    when: scheduledWhen(start, end, document.zone),
    actuality: status === 'cancelled' ? 'not' : status === 'tentative' ? 'possible' : 'planned',
    stance: 'announces',
    attribution: [],
    content: [0, text.length],
    count: null,
    terms: null,
    quote: null,
    evidence: [0, text.length],
    trigger: at,
    confidence: participants.length > 0 ? 0.9 : 0.6,
    reasons: [{ by: 'schedule', saw: `${document.title ?? text.slice(0, 60)} at ${start}` }],
  }
}

function scheduledWhen(start: string, end: string | null, zone: string | null): When {
  return {
    start,
    end: end ?? start,
    precision: start.includes('T') ? 'minute' : 'day',
    zone,
    basis: 'stated',
    span: null,
    text: null,
  }
}
