import type { Analysis, TimeContext, TimeExpression } from '../../model/index.js'
import { findTimes } from './find.js'
import { compileGrammar } from './grammar.js'
import { TIME_TABLE } from './table.js'
import { tenseCues } from './tense.js'

export { inZone } from './emit.js'

/** Finds the time expressions of a text, in text order, none overlapping. */
export type Times = (text: string, context: TimeContext, analysis?: Analysis) => readonly TimeExpression[]

/**
 * Compiles a parsed `languages/<lang>/time.yaml` into a finder of time expressions. Islands of time words are matched against
 * the table's rules, longest match first, and read against the publication. Throws only on a broken table.
 */
export function createTimes(table: unknown, lang: string): Times {
  const parsed = TIME_TABLE.safeParse(table)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`languages/${lang}/time.yaml, ${issue?.path.join('.')}: ${issue?.message}`)
  }
  const grammar = compileGrammar(parsed.data)
  const cues = tenseCues(parsed.data)
  return (text, context, analysis) => findTimes(text, { context, analysis, grammar, cues })
}
