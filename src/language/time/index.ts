import type { Analysis, TimeContext, TimeExpression } from '../../model/index.js'
import { emit } from './emit.js'
import { fold } from './fold.js'
import { compileGrammar, type Grammar } from './grammar.js'
import type { Item } from './items.js'
import { createMatcher } from './match.js'
import { createMemory } from './memory.js'
import { plausible } from './plausible.js'
import { resolve } from './resolve.js'
import { scan } from './scan.js'
import { TIME_TABLE } from './table.js'
import { directionAt, type TenseCues, tenseCues } from './tense.js'

export { inZone } from './emit.js'

/** Finds the time expressions of a text, in text order, none overlapping. */
export type Times = (text: string, context: TimeContext, analysis?: Analysis) => readonly TimeExpression[]

/**
 * Compiles a parsed `languages/<lang>/time.yaml` into a finder of time expressions. Islands of time words are matched against the
 * table's rules, longest match first, and read against the publication. Throws only on a broken table.
 */
export function createTimes(table: unknown, lang: string): Times {
  const parsed = TIME_TABLE.safeParse(table)
  if (!parsed.success)
    throw new Error(
      `languages/${lang}/time.yaml: ${parsed.error.issues[0]?.path.join('.')}: ${parsed.error.issues[0]?.message}`,
    )
  const grammar = compileGrammar(parsed.data)
  const cues = tenseCues(parsed.data)
  return (text, context, analysis) => findTimes(text, { context, analysis, grammar, cues })
}

type Setting = {
  readonly context: TimeContext
  readonly analysis: Analysis | undefined
  readonly grammar: Grammar
  readonly cues: TenseCues
}

function findTimes(text: string, setting: Setting): TimeExpression[] {
  const lower = fold(text)
  const memory = createMemory(lower, setting.context, setting.grammar.table)
  const found: TimeExpression[] = []
  scan(lower, text, setting.grammar.vocabulary, (island) => found.push(...inIsland(island, lower, memory, setting)))
  return found
}

function inIsland(
  island: readonly Item[],
  lower: string,
  memory: ReturnType<typeof createMemory>,
  setting: Setting,
): TimeExpression[] {
  const { grammar, cues, analysis } = setting
  const matcher = createMatcher(grammar, island)
  const found: TimeExpression[] = []
  let at = 0
  while (at < island.length) {
    let next = at + 1
    for (const { end, bag } of matcher.named('time', at)) {
      if (!plausible(bag, at, end, island, lower, grammar)) continue
      if (bag.is === 'vague' && overtaken(matcher, at, end)) continue
      const span = [island[at]!.start, island[end - 1]!.end] as const
      const direction = () => directionAt(lower, span[0], span[1], cues, analysis)
      const outcome = resolve(bag, memory.reference(span[0], direction))
      if (!outcome) continue
      memory.note(outcome, span[1])
      found.push(emit(outcome, span[0], span[1], memory.zone))
      next = end
      break
    }
    at = next
  }
  return found
}

/** A vague phrase gives way to a longer expression that begins inside it: «в прошлом» to «прошлом году». */
function overtaken(matcher: ReturnType<typeof createMatcher>, at: number, end: number): boolean {
  for (let inner = at + 1; inner < end; inner++)
    if (matcher.named('time', inner).some((other) => other.end > end)) return true
  return false
}
