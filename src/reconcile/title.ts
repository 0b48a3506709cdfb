import type { Case } from './case.js'
import type { Evidence } from './evidence.js'
import { sayDay } from './say.js'

const MODES: Readonly<Record<string, string>> = {
  phone: 'Call',
  meet: 'Meeting',
  visit: 'Visit',
  multilateral: 'Talks',
  'third-party': 'Mediation',
  arrive: 'Arrival',
  depart: 'Departure',
  seen: 'Sighting',
  ceasefire: 'Ceasefire',
}
const TYPES: Readonly<Record<string, string>> = {
  AGREE: 'Agreement',
  CONSULT: 'Contact',
  SUPPORT: 'Support',
  CONCEDE: 'Concession',
  COOPERATE: 'Cooperation',
  AID: 'Aid',
  RETREAT: 'Easing',
  REQUEST: 'Request',
  ACCUSE: 'Accusation',
  REJECT: 'Refusal',
  THREATEN: 'Threat',
  PROTEST: 'Protest',
  SANCTION: 'Sanction',
  MOBILIZE: 'Mobilisation',
  COERCE: 'Coercion',
  ASSAULT: 'Attack',
  STATE: 'Statement',
  MOVE: 'Movement',
}
/** Types whose mode says what it was; "asked to meet" is a request. */
const MODAL = ['CONSULT', 'MOVE', 'RETREAT']
const MUTUAL = ['CONSULT', 'AGREE', 'COOPERATE']

/** A neutral title from type, participants and day: "Call: Vladimir Putin and Donald Trump, 18 March 2025". */
export function titleOf(
  { event, documents }: Pick<Case, 'event' | 'documents'>,
  { nameOf }: Pick<Evidence, 'nameOf'>,
): string {
  const what = (MODAL.includes(event.type) ? MODES[event.mode ?? ''] : null) ?? TYPES[event.type] ?? event.type
  const known = event.participants.some(({ actor }) => actor !== null)
  // "Motorcade" beside the name of who came in it is no traveller.
  const shown = event.participants.filter(({ actor }) => event.type !== 'MOVE' || !known || actor !== null)
  const names = shown.map(({ actor, name, role }) => ({ name: actor ? nameOf(actor) : name, role }))
  const day = event.when?.start ? `, ${sayDay(asFine(event.when.start, event.when.precision))}` : ''
  const place =
    event.type === 'MOVE' && event.place ? `, ${event.place.actor ? nameOf(event.place.actor) : event.place.name}` : ''
  const open = event.actuality === 'possible' ? 'Proposed: ' : ''
  const who = MUTUAL.includes(event.type) ? joined(names.map(({ name }) => name)) : directed(names)
  const entry =
    event.type === 'CONSULT' && names.length < 2 ? documents.find(({ kind }) => kind === 'schedule') : undefined
  if (entry) return `${(entry.title ?? entry.text).split('\n')[0]?.slice(0, 90) ?? what}${day}`
  return `${open}${open ? what.toLowerCase() : what}${who ? `: ${who}` : ''}${place}${day}`
}

/** As much of a date as was said: "this month" is no first of the month. */
function asFine(start: string, precision: string): string {
  return precision === 'year' ? start.slice(0, 4) : precision === 'month' ? start.slice(0, 7) : start
}

function directed(names: readonly { readonly name: string; readonly role: string }[]): string {
  const doers = names.filter(({ role }) => role === 'actor').map(({ name }) => name)
  const others = names.filter(({ role }) => role !== 'actor').map(({ name }) => name)
  if (doers.length === 0 || others.length === 0) return joined([...doers, ...others])
  return `${joined(doers)} – ${joined(others)}`
}

function joined(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}
