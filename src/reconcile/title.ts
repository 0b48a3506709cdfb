import { type Event, isMutual, type Message, type Part, type Roster, sidesAmong } from '../model/index.js'
import { message, named, term, together } from '../say/index.js'
import { asFine } from './as-fine.js'
import type { Case } from './case.js'
import type { Evidence } from './evidence.js'
import { PUT_FORWARD } from './testimony.js'

/** Types whose mode says what it was; "asked to meet" is a request. */
const MODAL = ['CONSULT', 'MOVE', 'RETREAT']
const MODES = [
  'phone',
  'meet',
  'visit',
  'multilateral',
  'third-party',
  'arrive',
  'depart',
  'seen',
  'ceasefire',
  'release',
]
const MOST = 4
const LONGEST = 90
/** "I" of a transcript names nobody. */
const PRONOUN = /^(?:i|we|you|he|she|they|it|me|us|him|her|them|who|я|мы|вы|он|она|они|оно|кто)$/iu

/** A neutral title from type, participants and day: "Call: Vladimir Putin and Donald Trump, 18 March 2025". */
export function titleOf(
  { event, documents, testimonies }: Pick<Case, 'event' | 'documents' | 'testimonies'>,
  { roster }: Pick<Evidence, 'roster'>,
): Message {
  const { type, mode, when, place, participants } = event
  const day: Part = when ? asFine(when) : ''
  const entry = type === 'CONSULT' && participants.length < 2 ? documents.find(isEntry) : undefined
  const words = entry ? (entry.title ?? entry.text).split('\n')[0]?.slice(0, LONGEST) : undefined
  if (words) return message('title.entry', words, day)
  const kind =
    MODAL.includes(type) && mode !== null && MODES.includes(mode)
      ? mode
      : isClash(event, roster)
        ? 'clash'
        : (shortOfAgreement(type, testimonies) ?? type)
  // "Visit: Joe Biden" alone says too little.
  const isAlone = type === 'CONSULT' && participants.length < 2
  const visited = whither(event, roster)
  const at: Part = (type === 'MOVE' || isAlone) && place ? named(place.actor, place.name) : people(visited)
  const open = Number(isOpen(event, testimonies) && kind !== 'proposal' && kind !== 'consideration')
  return message('title.event', term('kind', kind), open, whoOf(event, visited), at, day)
}

/** Both sides have fought, whoever began. */
function isClash({ type, participants }: Event, { side }: Roster): boolean {
  const doers = participants.flatMap(({ role, actor }) => (role === 'actor' && actor !== null ? [side(actor)] : []))
  return type === 'ASSAULT' && new Set(doers).size > 1 && participants.every(({ role }) => role === 'actor')
}

/** Only possible, or to be by the words of those who offer or ask for it ("invited him to visit Moscow"). */
function isOpen({ actuality }: Event, testimonies: Case['testimonies']): boolean {
  if (actuality !== 'planned' || testimonies.length === 0) return actuality === 'possible'
  return testimonies.every(({ statement }) => PUT_FORWARD.includes(statement.stance) || statement.type === 'STATE')
}

/** What was only put forward or only weighed is no agreement, whoever tells of it. */
function shortOfAgreement(type: Event['type'], testimonies: Case['testimonies']): string | null {
  if (type !== 'AGREE' || testimonies.length === 0) return null
  const stances = new Set(testimonies.map(({ statement }) => statement.stance))
  if ([...stances].every((stance) => PUT_FORWARD.includes(stance))) return 'proposal'
  return [...stances].every((stance) => stance === 'considers') ? 'consideration' : null
}

function isEntry({ kind }: Case['documents'][number]): boolean {
  return kind === 'schedule'
}

/** The states visited: those of which nobody takes part in a journey of people of others. */
function whither({ mode, participants }: Event, { side, affiliation }: Roster): Event['participants'] {
  if (mode !== 'visit') return []
  const known = participants.flatMap(({ actor }) => actor ?? [])
  const travellers = known.filter((id) => affiliation(id).length > 1)
  const isVisited = (id: string) => affiliation(id).length === 1 && !travellers.some((one) => side(one) === id)
  return travellers.length === 0 ? [] : participants.filter(({ actor }) => actor !== null && isVisited(actor))
}

function whoOf(event: Event, visited: Event['participants']): Part {
  const { type } = event
  const participants = sidesAmong(event.participants).filter((one) => !visited.includes(one))
  const known = participants.some(({ actor }) => actor !== null)
  // "Motorcade" beside the name of who came in it is no traveller.
  const isShown = ({ actor, name }: Event['participants'][number]) =>
    actor !== null || !known || (type !== 'MOVE' && !PRONOUN.test(name))
  const shown = participants.filter(isShown)
  const doers = shown.filter(({ role }) => role === 'actor')
  const others = shown.filter(({ role }) => role !== 'actor')
  if (isMutual(type) || doers.length === 0 || others.length === 0)
    return people(isMutual(type) ? shown : [...doers, ...others])
  return message('who.directed', people(doers), people(others))
}

function people(all: Event['participants']): Part {
  return together(
    all.map(({ actor, name }) => named(actor, name)),
    MOST,
  )
}
