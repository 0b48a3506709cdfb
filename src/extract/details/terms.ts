import type { Span, Term, Terms, TimeExpression } from '../../model/index.js'
import { prepositionOf } from '../participants/control.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isLength } from './length.js'
import { isEnd, isLimit, isStart } from './limits.js'
import { anchoredTimes } from './when.js'

const TYPES = new Set(['AGREE', 'RETREAT', 'CONCEDE', 'AID', 'COOPERATE', 'SANCTION', 'REQUEST', 'SUPPORT'])

/** What was agreed, offered or considered in terms of length, scope, condition, start and end; null if none is said. */
export function termsOf(scene: Scene, draft: Draft): Terms | null {
  const expires = draft.frame?.id === 'state/expiry'
  if (!TYPES.has(draft.type) && !expires && draft.frame?.id !== 'state/entry') return null
  const clause = clauseTokens(scene, draft)
  const all = anchoredTimes(scene)
  const times = all.filter(({ top }) => clause.includes(top))
  // "A teacher who was serving 14 years", «со столетним юбилеем»: of somebody or something else.
  const own = ({ governors }: (typeof times)[number]) =>
    !governors.some((at) => scene.tree.tokens[at]!.deprel === 'acl:relcl' && !draft.anchors.includes(at))
  // Whoever is set free is set free for good.
  const isForGood = draft.type === 'RETREAT' && ['release', 'withdraw', 'resign'].includes(draft.mode ?? '')
  const length = all.find(
    (each) =>
      !isForGood &&
      each.time.type === 'DURATION' &&
      !each.time.vague &&
      (isNext(scene, draft, each.time) || (clause.includes(each.top) && own(each))) &&
      isLength(scene.passage.text, each.time),
  )
  const wider = all.filter(({ top, governors }) => clause.includes(top) || isOfAct(scene, draft, governors))
  // "Held since March": of those who are set free, not of their freedom.
  const start =
    draft.mode === 'release' ? undefined : wider.find(({ time }) => time.start !== null && isStart(scene, time))
  const end =
    wider.find(({ time }) => time.start !== null && (isLimit(scene, time) || isEnd(scene, time))) ??
    (expires ? times.find(({ time }) => time.start !== null && time !== start?.time && !time.vague) : undefined)
  const terms: Terms = {
    length: length ? { value: length.time.value, span: length.time.span } : null,
    scope: scopeTerm(scene, draft),
    condition: conditionTerm(scene, draft, clause),
    start: start ? { value: startOf(scene, draft, start.time), span: start.time.span } : null,
    end: endTerm(scene, start?.time, end?.time),
  }
  return Object.values(terms).some((term) => term !== null) ? terms : null
}

/** When a term ends; of "from 19 until 21 April", one expression, the second day. A weekday of another week than the start's is none. */
function endTerm({ passage }: Scene, start?: TimeExpression, end?: TimeExpression): Term | null {
  if (end && !(start && end.start! < start.start!)) return { value: end.end ?? end.start!, span: end.span }
  if (!start?.end || !/\s(?:until|till|through|to|до|по)\s/iu.test(passage.text.slice(...start.span))) return null
  return { value: start.end, span: start.span }
}

/** "A truce for ten days", «прекращение огня на 60 дней»: only a preposition stands between, wherever the parser hung it. */
function isNext({ passage, tree }: Scene, { hit, trigger }: Draft, { span }: { readonly span: Span }): boolean {
  if (hit?.wordClass !== 'noun') return false
  const end = Math.max(trigger[1], tree.tokens[hit.head]!.end)
  return (
    span[0] > end &&
    /^ (?:for|of|lasting|на|сроком на|в) $/iu.test(passage.text.slice(end, Math.min(span[0], end + 16)))
  )
}

/** "Declares a truce until midnight": the parser hangs the limit on the verb whose object the truce is. */
function isOfAct({ tree }: Scene, { hit, mode }: Draft, [governor]: readonly number[]): boolean {
  if (hit?.wordClass !== 'noun' || mode !== 'ceasefire' || governor === undefined) return false
  return tree.tokens[hit.head]!.head === governor && ['obj', 'obl', 'nsubj'].includes(tree.rel[hit.head]!)
}

/** "Agreed to a ceasefire from midnight" in the afternoon: the midnight that is still to come. */
function startOf(
  { passage }: Scene,
  { actuality }: Draft,
  { span, start }: Pick<TimeExpression, 'span' | 'start'>,
): string {
  const { published } = passage.document
  const isAhead = actuality === 'planned' && MIDNIGHT.test(passage.text.slice(...span))
  if (!isAhead || !start?.includes('T00:00') || !published?.includes('T')) return start ?? ''
  const since = Date.parse(published) - Date.parse(start)
  if (!(since > 0 && since < DAY)) return start
  return new Date(Date.parse(start.slice(0, 10)) + DAY).toISOString().slice(0, 10) + start.slice(10)
}

const DAY = 86_400_000
const MIDNIGHT = /\bmidnight\b|полноч|полуноч|опівн/iu

function clauseTokens({ tree }: Scene, { hit, content }: Draft): number[] {
  if (!hit) return []
  const under = subtree(tree, hit.head)
  const inside = tree.tokens
    .map((_, at) => at)
    .filter((at) => tree.tokens[at]!.start >= content[0] && tree.tokens[at]!.end <= content[1])
  return [...new Set([...under, ...inside])]
}

/** What the pause, truce or sanction covers: the noun under "on", "in", "against" or «на», «по»; or the words before "ceasefire". */
function scopeTerm(scene: Scene, { hit, mode }: Draft): Term | null {
  if (!hit || (mode !== 'ceasefire' && mode !== 'access')) return null
  const { tree, passage } = scene
  const heads = hit.used.filter((at) => tree.tokens[at]!.upos === 'NOUN')
  for (const at of subtree(tree, heads[0] ?? hit.head, (kid) =>
    ['acl', 'advcl', 'conj', 'parataxis'].includes(tree.rel[kid]!),
  ))
    if (isListed(passage.lexicon, 'targets', tree, at))
      return withNext(scene, phrase(scene, phraseTop(tree, at, hit.head)), heads[0] ?? hit.head)
  const before = tree.tokens[hit.head]!
  const quoted = passage.quotes.find(({ outer }) => outer[1] <= before.start && before.start - outer[1] <= 2)
  if (quoted) return { value: passage.text.slice(...quoted.inner), span: quoted.inner }
  return null
}

/** "Strikes | on energy infrastructure": what the strikes are on is theirs, also where the parser hung it on the pause. */
function withNext({ tree, passage }: Scene, { value, span }: Term, noun: number): Term {
  const next = childrenBy(tree, noun, 'nmod').find((kid) => {
    const first = tree.tokens[Math.min(...subtree(tree, kid))]!
    return ON.has(prepositionOf(tree, kid) ?? '') && first.start > span[1] && first.start - span[1] <= 1
  })
  if (next === undefined) return { value, span }
  const whole: Span = [span[0], spanOf(tree, beforeClause(tree, subtree(tree, next), next))[1]]
  return { value: passage.text.slice(...whole), span: whole }
}

const ON = new Set(['on', 'against', 'at', 'на', 'по'])

/** The whole phrase of a target: with what it is coordinated with and what describes it. */
function phraseTop(tree: Tree, at: number, stop: number): number {
  let top = at
  while (
    ['conj', 'amod', 'compound', 'nmod', 'flat'].includes(tree.rel[top]!) &&
    tree.tokens[top]!.head !== stop &&
    tree.tokens[top]!.head >= 0 &&
    !prepositionOf(tree, top)
  )
    top = tree.tokens[top]!.head
  return top
}

function phrase({ tree, passage }: Scene, at: number): Term {
  const tokens = subtree(
    tree,
    at,
    (kid) =>
      ['acl', 'advcl', 'parataxis', 'cop', 'nsubj', 'mark'].includes(tree.rel[kid]!) ||
      (tree.rel[kid] === 'case' && tree.tokens[kid]!.head === at) ||
      (tree.rel[kid] === 'det' && kid < at),
  )
  const span = spanOf(
    tree,
    beforeClause(tree, tokens, at).filter((part) => Math.abs(part - at) < 12),
  )
  return { value: passage.text.slice(...span), span }
}

/** The words of a phrase up to the first verb behind its head: a clause that the parser has hung on it is no part of it. */
function beforeClause(tree: Tree, phrase: readonly number[], head: number): number[] {
  const isPredicate = (at: number) => {
    const { upos } = tree.tokens[at]!
    return upos === 'AUX' || (upos === 'VERB' && !/^(?:amod|compound)/.test(tree.rel[at]!))
  }
  const verb = phrase.find((at) => at > head && isPredicate(at))
  return phrase.filter((at) => verb === undefined || at < verb)
}

/** "if …", "provided that …", "in exchange for …", «при условии …». */
function conditionTerm({ tree, passage }: Scene, { hit }: Draft, clause: readonly number[]): Term | null {
  for (const at of clause) {
    const isClause =
      tree.rel[at] === 'advcl' &&
      childrenBy(tree, at, 'mark', 'advmod', 'cc').some((kid) => passage.lexicon.is('if', tree.low[kid]!))
    const isPhrase =
      (tree.rel[at] === 'obl' || tree.rel[at] === 'nmod') && isListed(passage.lexicon, 'conditions', tree, at)
    if ((isClause || isPhrase) && at !== hit?.head) {
      const span = spanOf(tree, subtree(tree, at))
      // "An official said on condition of anonymity": of the telling.
      if (/anonym|анонимн/iu.test(passage.text.slice(...span))) continue
      return { value: passage.text.slice(...span), span }
    }
  }
  return hit ? conditionAfter({ tree, passage }, hit.head) : null
}

/** Where the tree has lost the clause: from "if" to the end of the sentence or the next comma. */
function conditionAfter({ tree, passage }: Pick<Scene, 'tree' | 'passage'>, head: number): Term | null {
  const from = tree.low.findIndex(
    (low, at) =>
      at > head &&
      (tree.tokens[at]!.upos === 'SCONJ' || tree.low[at + 1] === 'that') &&
      (passage.lexicon.words.if?.includes(low) ?? false),
  )
  if (from < 0) return null
  const comma = tree.low.findIndex((low, at) => at > from && (low === ',' || low === '.'))
  const span = spanOf(tree, tree.tokens.map((_, at) => at).slice(from, comma < 0 ? undefined : comma))
  return { value: passage.text.slice(...span), span }
}
