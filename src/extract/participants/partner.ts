import type { Hit } from '../hits.js'
import type { Mention } from '../mentions/mentions.js'
import type { Reference } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { spanOf } from '../tree.js'
import { WHERE } from './clause-above.js'

const REACH = 18

/** With whom, read off the words where the tree has lost it: the first person after "with", past titles and states. */
export function partnerNearby({ passage, tree }: Scene, hit: Hit): Reference | null {
  const from = hit.frame.plain
    ? hit.head
    : tree.low.findIndex((low, at) => at > hit.head && at <= hit.head + 6 && WITH.has(low))
  if (from < 0 || isOfNextVerb(tree, hit, from)) return null
  for (let at = from + 1; at < tree.tokens.length && at <= from + REACH; at++) {
    const token = tree.tokens[at]!
    if (STOPS.has(tree.low[at]!) || /^[.;:]$/.test(token.text)) return null
    const mention = passage.mentionsIn(tree).find(({ span, actor }) => actor && span[0] === token.start)
    if (mention?.actor?.kind === 'person' && !(mention.via === 'role' && isTitleOf(passage, mention, tree)))
      return {
        name: mention.actor.name,
        actor: mention.actor,
        span: mention.span,
        at,
        via: mention.via === 'name' ? 'name' : 'role',
      }
    if (mention) continue
    const run = nameRun(passage.lexicon, tree.tokens, at)
    if (run.length < 2) continue
    const span = spanOf(tree, run)
    return {
      name: passage.text.slice(...span),
      actor: passage.alike(passage.text.slice(...span)),
      span,
      at: run[0]!,
      via: 'words',
    }
  }
  return null
}

/** "Visits the camp and meets with the king", "visited Doha, where he met with": "with" belongs to the verb that "and" joins (English), or to the clause of place. */
function isOfNextVerb({ lang, low, tokens }: Scene['tree'], { head, used }: Hit, to: number): boolean {
  if (low.some((word, at) => at > head && at < to && WHERE.has(word))) return true
  if (lang !== 'en') return false
  return tokens.some(
    ({ upos, deprel }, at) => at > head && at < to && upos === 'VERB' && deprel === 'conj' && !used.includes(at),
  )
}

/** "President Xi Jinping" in an American text: the office before a name is that of whoever is named. */
function isTitleOf(passage: Scene['passage'], { span }: Mention, tree: Scene['tree']): boolean {
  return passage
    .mentionsIn(tree)
    .some(
      ({ via, actor, span: [start] }) =>
        via === 'name' &&
        actor?.kind === 'person' &&
        start >= span[1] &&
        /^[\p{Lu}\p{L}. ]{0,24}$/u.test(passage.text.slice(span[1], start)) &&
        !/\s(?:and|to|of|from)\s/.test(passage.text.slice(span[1], start)),
    )
}

const WITH = new Set(['with', 'to', 'с', 'со'])
const STOPS = new Set([
  'about',
  'regarding',
  'in',
  'at',
  'on',
  'to',
  'and',
  'who',
  ...WHERE,
  'for',
  'concerning',
  'о',
  'об',
  'в',
  'на',
])

const HONORIFIC = /^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Hon|H\.?E|Rt|Shri|Smt|Sir|Lord|Gen|Sen|Sheikh)\.?$/

/** Consecutive capitalised words from a token on that are neither titles nor offices nor nationalities. */
export function nameRun(lexicon: Scene['passage']['lexicon'], tokens: Scene['tree']['tokens'], from: number): number[] {
  const run: number[] = []
  for (let at = from; at < tokens.length && run.length < 6; at++) {
    const { text } = tokens[at]!
    const inner = run.length > 0 && /^(?:bin|al|de|van|von|der|el|ben|la|di|-)$/i.test(text)
    // "Mrs. Karki", "H.E. Dr. Yunus": the name begins behind them.
    if (run.length === 0 && HONORIFIC.test(text)) break
    if (!inner && !/^\p{Lu}[\p{L}'’.-]*$/u.test(text)) break
    const low = text.toLowerCase()
    if (
      !inner &&
      run.length === 0 &&
      (lexicon.is('roles', low) ||
        lexicon.is('titles', low) ||
        lexicon.is('bodies', low) ||
        lexicon.is('office-words', low))
    )
      break
    run.push(at)
  }
  return run
}
