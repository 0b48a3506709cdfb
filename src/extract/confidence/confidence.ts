import type { Statement } from '../../model/index.js'
import { CONFIDENCE_WEIGHTS } from './confidence-weights.js'

export type Unscored = Omit<Statement, 'id' | 'confidence'>

/** What confidence looks at: 0 or 1, or a share between them; the order of the table of weights. */
export type Evidence = Readonly<Record<keyof typeof CONFIDENCE_WEIGHTS, number>>

/**
 * The probability that every slot of a statement (type, mode, participants, day, actuality, stance, speaker) is right, by a
 * logistic regression over a few features that `bench/gold/calibrate.ts` fits.
 */
export function confidenceOf(made: Unscored, certainty: number, isPerson: (actor: string) => boolean): number {
  const evidence = evidenceOf(made, isPerson)
  const score = Object.entries(CONFIDENCE_WEIGHTS).reduce(
    (sum, [name, weight]) => sum + weight * evidence[name as keyof Evidence],
    PATTERN * (certainty - USUAL),
  )
  const probability = 1 / (1 + Math.exp(-score))
  return Math.round(Math.min(MOST, Math.max(LEAST, probability)) * 100) / 100
}

/**
 * How much the pattern counts by which a statement was found (0.5 a mere hint – 0.9 a verb with its object). Set by hand: nearly all statements of the
 * development sentences were found by patterns of one strength, but of two statements in one sentence the one by the stronger pattern is the better guess.
 */
const PATTERN = 1.5
const USUAL = 0.87

/** No reading of a sentence is certain, and none is worth nothing. */
const MOST = 0.97
const LEAST = 0.05

/** What speaks for and against a statement. */
export function evidenceOf(made: Unscored, isPerson: (actor: string) => boolean): Evidence {
  const { participants, attribution, evidence, reasons } = made
  const by = reasons[0]?.by ?? ''
  const unknown = participants.filter(({ actor }) => actor === null).length
  const speaker = attribution.at(-1)
  return {
    always: 1,
    'only attributed': /^state\/(?:report|attitude|quote|rebut)$|^accuse\/denounce$/.test(by) ? 1 : 0,
    'bare remark': made.type === 'STATE' ? 1 : 0,
    'nobody takes part': participants.length === 0 ? 1 : 0,
    'share of participants unknown': participants.length === 0 ? 0 : unknown / participants.length,
    'all of two or more known': participants.length >= 2 && unknown === 0 ? 1 : 0,
    'two people by name': participants.filter(({ actor }) => actor !== null && isPerson(actor)).length >= 2 ? 1 : 0,
    'one side of two': participants.length === 1 && TWO_SIDED.has(made.type) ? 1 : 0,
    'speaker unknown': speaker && speaker.actor === null && !speaker.unnamed ? 1 : 0,
    'speaker told by another': attribution.length >= 2 ? 1 : 0,
    'length of the sentence': Math.min(1, (evidence[1] - evidence[0]) / 400),
  }
}

/** Acts that somebody does with or to somebody else. */
const TWO_SIDED = new Set([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'COERCE',
  'ASSAULT',
])
