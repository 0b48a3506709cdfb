import type { Statement } from '../model/index.js'
import { CONFIDENCE_WEIGHTS } from './confidence-weights.js'

export type Unscored = Omit<Statement, 'id' | 'confidence'>

/** What confidence looks at: 0 or 1, or a share between them; the order of the table of weights. */
export type Evidence = Readonly<Record<keyof typeof CONFIDENCE_WEIGHTS, number>>

/**
 * The probability that every slot of a statement (type, mode, participants, day, actuality, stance, speaker) is right: a
 * logistic regression over a few features, fitted by `bench/gold/calibrate.ts`. Of statements at 0.9 nine in ten are right in all.
 */
export function confidenceOf(made: Unscored, beside: number, lang: string): number {
  const evidence = evidenceOf(made, beside, lang)
  const score = Object.entries(CONFIDENCE_WEIGHTS).reduce(
    (sum, [name, weight]) => sum + weight * evidence[name as keyof Evidence],
    0,
  )
  const probability = 1 / (1 + Math.exp(-score))
  return Math.round(Math.min(MOST, Math.max(LEAST, probability)) * 100) / 100
}

/** No reading of a sentence is certain, and none is worth nothing. */
const MOST = 0.97
const LEAST = 0.05

/** The evidence for a statement that stands in its sentence with `beside` others. */
export function evidenceOf(made: Unscored, beside: number, lang: string): Evidence {
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
    'one side of two': participants.length === 1 && TWO_SIDED.has(made.type) ? 1 : 0,
    'three or more take part': participants.length >= 3 ? 1 : 0,
    'speaker unknown': speaker && speaker.actor === null && !speaker.unnamed ? 1 : 0,
    'speaker told by another': attribution.length >= 2 ? 1 : 0,
    'statements beside it': Math.min(3, beside) / 3,
    'length of the sentence': Math.min(1, (evidence[1] - evidence[0]) / 400),
    'not told as done': made.actuality === 'happened' ? 0 : 1,
    'not in English': lang === 'en' ? 0 : 1,
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
