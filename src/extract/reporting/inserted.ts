import { childrenBy, feature, subtree, type Tree } from '../tree.js'
import type { Edges } from './fronted.js'
import { isMark, isQuoteMark } from './marks.js'
import { range } from './range.js'
import type { Takes } from './takes.js'
import type { Part } from './verb-content.js'

/** "But Lane said the vote …": a reporting clause that parsers hang below what is said. */
export function inserted(tree: Tree, verb: number, { first }: Edges, takes: Takes): Part | null {
  if (
    !takes.clause ||
    first >= verb ||
    /ing$/.test(tree.low[verb]!) ||
    feature(tree.tokens[verb]!, 'VerbForm') === 'Inf'
  )
    return null
  const { head } = tree.tokens[verb]!
  const loose = ['advcl', 'parataxis', 'discourse', 'dep', 'xcomp'].includes(tree.rel[verb]!) && head > verb
  if (!loose || isSubordinate(tree, verb) || isMark(tree, verb + 1)) return null
  const own = subtree(tree, head, (kid) => kid === verb)
  if (own.find((at) => at > verb) !== verb + 1) return null
  return { tokens: range(verb + 1, tree.tokens.length), cueEnd: verb, clause: true }
}

/** "Back in Ohio, Mr Lane said, he …": both sides of a reporting clause between two commas, where a whole clause follows. */
export function around(tree: Tree, verb: number, { first }: Edges, { clause, spoken }: Takes): Part | null {
  // In Russian a comma stands before every clause that is said.
  if (!clause || tree.lang !== 'en' || first < 2 || first >= verb) return null
  if (tree.low[verb + 1] !== ',' || tree.low[first - 1] !== ',') return null
  const from = verb + 2
  const opener = tree.low[from]
  if (opener === undefined || isQuoteMark(tree, from) || isSubordinate(tree, verb)) return null
  if (/^(?:and|but|or|that|who|which|whose|where|when|while|as)$/.test(opener) || /ing$/.test(opener)) return null
  const behind = range(from, tree.tokens.length)
  if (!behind.some((at) => isFiniteVerb(tree, at))) return null
  const before = range(0, first - 1)
  if (!spoken && before.some((at) => isFiniteVerb(tree, at))) return null
  return { tokens: [...before, ...behind], cueEnd: verb, clause: true }
}

function isFiniteVerb(tree: Tree, at: number): boolean {
  return /VerbForm=Fin/.test(tree.tokens[at]!.feats)
}

function isSubordinate(tree: Tree, verb: number): boolean {
  return tree.kids[verb]!.some(
    (kid) =>
      kid < verb &&
      (tree.rel[kid] === 'mark' || /^(?:when|where|how|as|if|когда|где|как|если|котор)/.test(tree.low[kid]!)),
  )
}

/** "A bill that he has since disavowed", "claims they call false": what the relative clause describes is what is said, judged or wanted. */
export function relativeContent(tree: Tree, verb: number, takes: Takes): Part | null {
  const token = tree.tokens[verb]!
  if (token.deprel !== 'acl:relcl' || !(takes.object || (takes.predicate && !takes.as) || takes.clause)) return null
  const [subject] = childrenBy(tree, verb, 'nsubj')
  if (subject === undefined || subject > verb || isRelative(tree, subject)) return null
  if (childrenBy(tree, verb, 'obj').some((kid) => kid > verb)) return null
  // "The call, of which the sides told nothing": whoever does not tell of it is not its source.
  if (tree.kids[verb]!.some((kid) => NOT.test(tree.low[kid]!))) return null
  const opener = subtree(tree, verb)[0]!
  const inside = subtree(tree, token.head, (kid) => kid === verb).filter((at) => at < opener)
  while (inside.length > 0 && isMark(tree, inside.at(-1)!)) inside.pop()
  return inside.length === 0 ? null : { tokens: inside, cueEnd: verb }
}

const NOT = /^(?:not|n['’]t|never|не)$/u

function isRelative(tree: Tree, at: number): boolean {
  return /^(?:who|which|that|whose|whom|what|котор)/.test(tree.low[at]!)
}
