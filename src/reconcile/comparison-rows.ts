import type { Citation, Document, Part, Statement, Variant } from '../model/index.js'
import { term } from '../say/index.js'
import { cite, citeStatement } from './cite.js'
import { namesThing, scopeKey } from './scope.js'
import { conditionOf, withScope } from './spoken-terms.js'

/** One point of one readout: what it says (`value`), the form in which two are compared (`key`), and the words. */
export type Point = {
  readonly point: string
  readonly key: string
  readonly value: Part
  readonly cite: Citation
  /** A length with its hedge. */
  readonly length?: Part
}

const INITIATIVE =
  /\b(?:at the (?:initiative|request) of|initiated by|on the initiative of)\s+(?:the\s+)?([\p{L}.]+(?:\s[\p{L}.]+){0,3})|\bat the ([\p{L}]+) side['’]s (?:initiative|request)|по инициативе\s+([\p{L}]+(?:\s[\p{L}]+){0,2})|за ініціативою\s+([\p{L}]+(?:\s[\p{L}]+){0,2})/giu
/** "This year" is no time of a call. */
const COARSE = ['week', 'month', 'year', 'unknown']
const COMMITTING = ['AGREE', 'RETREAT', 'COOPERATE', 'CONCEDE', 'AID', 'REQUEST', 'SUPPORT', 'REJECT', 'THREATEN']

/** All points of a readout, in the order in which a reader compares them. */
export function pointsOf(
  document: Document,
  own: readonly Statement[],
  all: readonly Statement[],
  lengths: readonly Variant[],
): Point[] {
  return [
    ...initiativeOf(document),
    ...own.flatMap((statement) => timeOf(statement, document)),
    ...lengths.flatMap(({ value, said, cite: words }) =>
      pointOf('length', value, null, words).map((point) => ({ ...point, length: said ?? value })),
    ),
    ...own.flatMap((statement) => placeOf(statement, document)),
    ...all.flatMap((statement) => termsOf(statement, document)),
    ...all.flatMap((statement) => actOf(statement, document)),
    ...all
      .filter((s) => isNext(s, own))
      .flatMap((s) => pointOf('next step', nextKey(s), null, citeStatement(s, document))),
    ...all.flatMap((statement) => toneOf(statement, document)),
  ]
}

function initiativeOf(document: Document): Point[] {
  return [...document.text.slice(0, 50_000).matchAll(INITIATIVE)].slice(0, 2).flatMap((match) => {
    const who = match.slice(1).find((group) => group !== undefined) ?? ''
    return pointOf('initiative', who.toLowerCase(), null, cite(document, [match.index, match.index + match[0].length]))
  })
}

function timeOf({ when, id }: Statement, document: Document): Point[] {
  if (!when?.start || !when.span || when.basis !== 'stated' || COARSE.includes(when.precision)) return []
  return pointOf('time', when.start.slice(0, 10), null, cite(document, when.span, id))
}

function placeOf({ place, id }: Statement, document: Document): Point[] {
  return place
    ? pointOf(
        'place',
        place.actor ?? place.name.toLowerCase(),
        place.actor ? { actor: place.actor } : place.name,
        cite(document, place.span, id),
      )
    : []
}

function termsOf(statement: Statement, document: Document): Point[] {
  const { type, id } = statement
  const condition = type === 'CONSULT' ? null : conditionOf(statement, document)
  const { terms } = withScope(statement, document)
  if ((!terms && !condition) || type === 'CONSULT') return []
  const { length, start, end } = terms ?? { length: null, start: null, end: null }
  const words = terms?.scope ? (cite(document, terms.scope.span)?.text ?? terms.scope.value) : ''
  const scope = namesThing(words) ? terms?.scope : null
  return [
    ...(length ? pointOf('term: length', length.value, null, cite(document, length.span, id)) : []),
    ...(scope ? pointOf('term: scope', scopeKey(words), null, cite(document, scope.span, id)) : []),
    ...(condition
      ? pointOf('term: condition', scopeKey(condition.value), null, cite(document, condition.span, id))
      : []),
    ...(start
      ? pointOf('term: start', start.value.slice(0, 10), { day: start.value }, cite(document, start.span, id))
      : []),
    ...(end ? pointOf('term: end', end.value.slice(0, 10), { day: end.value }, cite(document, end.span, id)) : []),
  ]
}

/** What was agreed, asked, offered …: "considered" beside "agreed" is the difference that matters most. */
function actOf(statement: Statement, document: Document): Point[] {
  if (!COMMITTING.includes(statement.type) || statement.stance === 'characterises') return []
  const topic = statement.mode ?? statement.type.toLowerCase()
  return pointOf(
    `act: ${topic}`,
    statement.stance,
    term('stance', statement.stance),
    citeStatement(statement, document),
  )
}

function isNext(statement: Statement, own: readonly Statement[]): boolean {
  return statement.actuality === 'planned' && statement.type === 'CONSULT' && !own.includes(statement)
}

function nextKey({ type, mode, when }: Statement): string {
  return `${type} ${mode} ${when?.start?.slice(0, 10) ?? ''}`
}

function toneOf(statement: Statement, document: Document): Point[] {
  if (statement.stance !== 'characterises') return []
  const words = statement.quote
    ? cite(document, statement.quote.span, statement.id)
    : citeStatement(statement, document)
  return pointOf('tone', words?.text.toLowerCase() ?? '', null, words)
}

function pointOf(point: string, key: string, value: Part | null, words: Citation | null): Point[] {
  return words ? [{ point, key, value: value ?? words.text, cite: words }] : []
}
