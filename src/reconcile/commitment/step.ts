import {
  type CommitmentState,
  hasHappened,
  isOfTruce,
  isProvision,
  minutesOf,
  OPEN_STATES,
  type Statement,
  type StatementType,
} from '../../model/index.js'
import { sentenceAt } from '../sentence.js'
import { conditionOf, withScope } from '../spoken-terms.js'
import type { Testimony } from '../testimony.js'

/** A statement that makes, answers or ends a commitment, and the state it puts it in (null: only a reading of a term). */
export type Step = { readonly testimony: Testimony; readonly state: CommitmentState | null }

const BY_STANCE: Readonly<Partial<Record<Statement['stance'], CommitmentState>>> = {
  proposes: 'proposed',
  offers: 'proposed',
  asks: 'asked',
  considers: 'considered',
  agrees: 'agreed',
  refuses: 'refused',
}
const TYPES: readonly StatementType[] = [
  'AGREE',
  'RETREAT',
  'COOPERATE',
  'CONCEDE',
  'AID',
  'REQUEST',
  'SUPPORT',
  'REJECT',
]
/** Hours are how long a conversation took, not how long a promise lasts. */
export const SHORTEST = 6 * 60
const EXTENDING = /extend|prolong|renew|продл|пролонг|подовж|продовж/iu

const INITIATIVE = /^(?:initiatives?|инициатив\p{L}*|ініціатив\p{L}*)$/iu

const CONSIDERING =
  /\b(?:agreed|promised|undertook|pledged) (?:[\p{L}.]+ ){0,3}to (?:consider|study|think|look)|(?:соглас|обеща|пообеща|погод|обіця)\S*\s+(?:\S+\s+){0,2}(?:рассмотреть|подумать|изучить|розглянути|подумати)/iu

/** Whoever agrees to think about it has not agreed to it, whatever the stance was read as. */
function isConsidering({ statement, document }: Testimony): boolean {
  return statement.stance === 'agrees' && CONSIDERING.test(sentenceAt(document, statement.evidence))
}

/** Is its sentence about a term being prolonged, whatever it calls the term? */
export function isProlonging({ statement, document }: Testimony): boolean {
  return EXTENDING.test(sentenceAt(document, statement.evidence))
}

const ANSWERING =
  /\b(?:requests?|proposals?|ideas?|offers?|appeals?|demands?|suggestions?|terms)\b|\b(?:to|with|on) (?:it|this|that|them)\b|\bconsider(?:ed|ing)? (?:it|this|that|them)\b|просьб|предложен|иде(?:я|и|ю|ей)(?!\p{L})|инициатив|запрос|требовани|услови|(?<!\p{L})(?:это|этим|этому|него|нее|неё)(?!\p{L})|прохан|пропози|вимог/iu

/** Does somebody who prolongs it say until when? */
export function isProlongedUntil(steps: readonly Step[]): boolean {
  return steps.some(({ state, testimony }) => state === 'extended' && !!testimony.statement.terms?.end)
}

/** "He agreed to consider the request": does its sentence point at something told before? */
export function isAnswering({ statement, document }: Testimony): boolean {
  return ANSWERING.test(sentenceAt(document, statement.evidence))
}

/** Does it bind somebody? What is merely asked for or considered does not. */
export function binds({ state }: Step): boolean {
  return state === null || !OPEN_STATES.includes(state)
}

/** Types that have nothing to do with commitments are passed over before anything is read. */
export function canStep(statement: Statement): boolean {
  const { type, terms } = statement
  return isProvision(statement) || (type === 'STATE' ? !!(terms?.end || terms?.start) : TYPES.includes(type))
}

/** "Ordered an attaché to leave within 72 hours": a measure, and nothing that is on offer. */
function isExpulsion({ statement, document }: Testimony): boolean {
  const words = sentenceAt(document, statement.evidence)
  return DIPLOMAT.test(words) && LEAVE.test(words)
}

const DIPLOMAT =
  /\b(?:attach[eé]|diplomats?|ambassador|embassy|consuls?)(?!\p{L})|persona non grata|посольств|(?<!\p{L})посл[уа](?!\p{L})|дипломат(?!ич)|консул(?!ьт)|атташе/iu
const LEAVE = /\b(?:leave|depart(?!ment)|quit|expel)|\bhours to\b|покинуть|выехать|на выход|высыла|выслать|уехать/iu

/** The step that a statement takes; null where it has nothing to do with commitments. */
export function stepOf(told: Testimony): Step | null {
  const statement = withScope(told.statement, told.document)
  const testimony = statement === told.statement ? told : { ...told, statement }
  const { document } = testimony
  if (isProvision(statement)) return { testimony, state: BY_STANCE[statement.stance] ?? null }
  if (statement.type === 'STATE') return canStep(statement) ? { testimony, state: null } : null
  if (!TYPES.includes(statement.type) || statement.stance === 'characterises') return null
  if (statement.type === 'REQUEST' && isExpulsion(testimony)) return null
  const terms = statement.terms
  // A truce may last hours; a joint patrol of eight hours is over and promises nothing.
  const shortest = statement.type === 'RETREAT' || statement.type === 'REQUEST' ? SHORTEST : 24 * 60
  const lasts = terms?.length ? (minutesOf(terms.length.value) ?? 0) >= shortest : false
  const bears = !!(lasts || terms?.scope || terms?.start || terms?.end)
  const stated = isConsidering(testimony) ? 'considered' : BY_STANCE[statement.stance]
  const isTruce = isOfTruce(statement) && stated !== undefined
  if (!bears && !isTruce && conditionOf(statement, document)) return { testimony, state: null }
  const trigger = document.text.slice(statement.trigger[0], statement.trigger[1])
  const isDone = statement.actuality === 'happened' || (stated === 'agreed' && statement.actuality === 'planned')
  if (EXTENDING.test(trigger) && isDone) return { testimony, state: 'extended' }
  // "On the initiative of", "the Quad initiative": whose idea it was, or a name, and nothing that is on offer.
  if (!bears && INITIATIVE.test(trigger)) return null
  if (stated && (bears || (statement.type !== 'REQUEST' && statement.type !== 'REJECT')))
    return { testimony, state: stated }
  if (!bears) return null
  if (statement.stance === 'denies' || statement.actuality === 'not') return { testimony, state: 'disputed' }
  if (statement.type === 'REQUEST') return { testimony, state: 'asked' }
  if (statement.type === 'REJECT') return { testimony, state: 'refused' }
  // "The moratorium began on 2 May": of nobody in particular, it tells a term and agrees to nothing.
  const isSomebodys = statement.participants.some(({ actor }) => actor !== null) || statement.attribution.length === 0
  if (hasHappened(statement) && isSomebodys) return { testimony, state: 'agreed' }
  return { testimony, state: null }
}
