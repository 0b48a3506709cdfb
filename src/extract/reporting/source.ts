import { isNominal, prepositionOf, subjectOf } from '../participants/control.js'
import { childrenBy, pathUp, subtree, type Tree } from '../tree.js'
import { followsComma, isMark } from './marks.js'

/** The token that heads the source of a reporting verb: its subject, the agent of a passive, the noun of its relative or participle clause. */
export function sourceOfVerb(tree: Tree, verb: number, depth = 0): number | null {
  const { head } = tree.tokens[verb]!
  if (isPassive(tree, verb)) {
    const agent = tree.kids[verb]!.find(
      (kid) => tree.rel[kid] === 'obl' && kid > verb && prepositionOf(tree, kid) === 'by',
    )
    return agent ?? (isHeadless(tree, verb) ? head : null)
  }
  const own = childrenBy(tree, verb, 'nsubj').at(-1)
  if (own !== undefined) return own
  const inverted = afterVerb(tree, verb)
  if (inverted !== null) return inverted
  if (isAddition(tree, verb) && depth < 3) return sourceOfVerb(tree, speakingVerb(tree, verb), depth + 1)
  const subject = subjectOf(tree, verb) ?? shareBefore(tree, verb)
  if (subject !== null) return subject
  if (tree.rel[verb] !== 'acl' || head < 0 || !isNominal(tree, head)) return null
  // «Политик, которого обвиняют»: of whom it is said.
  const isOfHim = (kid: number) => tree.tokens[kid]!.lemma === 'который' && tree.rel[kid] !== 'nsubj'
  return tree.kids[verb]!.some(isOfHim) ? null : head
}

/** "64 percent call him …": a share right before the verb, which parsers take for a measure. */
function shareBefore(tree: Tree, verb: number): number | null {
  const share = childrenBy(tree, verb, 'obl', 'nsubj').find(
    (kid) => kid < verb && /^(?:percent|%|half|third)$/.test(tree.low[kid]!),
  )
  return share !== undefined && prepositionOf(tree, share) === null ? share : null
}

/** "…, adding that …": a participle behind a comma speaks for the one who speaks above it. */
function isAddition(tree: Tree, verb: number): boolean {
  const { head, feats } = tree.tokens[verb]!
  if (head < 0 || head >= verb || isNominal(tree, head) || !followsComma(tree, verb)) return false
  return /ing$/.test(tree.low[verb]!) || feats.includes('VerbForm=Conv')
}

/** The verb above in whose clause the participle's own head is what is said; else that head. */
function speakingVerb(tree: Tree, verb: number): number {
  const path = pathUp(tree, verb).slice(1)
  const said = path.find((at) => tree.rel[at] === 'ccomp' && tree.tokens[at]!.head >= 0)
  return said === undefined ? path[0]! : tree.tokens[said]!.head
}

/** A sentence without a finite verb of its own, whose verb the parser has taken for a participle: "The council called for …". */
function isHeadless(tree: Tree, verb: number): boolean {
  const { head } = tree.tokens[verb]!
  if (tree.rel[verb] !== 'acl' || head < 0 || head >= verb || !isNominal(tree, head)) return false
  const root = tree.tokens.findIndex((token) => token.head < 0)
  return root >= 0 && isNominal(tree, root) && !tree.kids[root]!.some((kid) => tree.rel[kid] === 'cop')
}

/** Is the verb a passive, with its subject or as a participle after its noun? */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!
  const kids = tree.kids[verb]!
  if (kids.some((kid) => tree.tokens[kid]!.deprel === 'aux:pass')) return true
  // «Анонсированы удары».
  if (/Variant=Short.*Voice=Pass/.test(token.feats)) return true
  if (kids.some((kid) => /:pass$/.test(tree.tokens[kid]!.deprel)))
    // Without an auxiliary and with an object of its own it is no passive, whatever the parser calls its subject.
    return tree.lang !== 'en' || tree.rel[verb] === 'conj' || !kids.some((kid) => kid > verb && tree.rel[kid] === 'obj')
  return (
    tree.rel[verb] === 'acl' &&
    token.deprel !== 'acl:relcl' &&
    /VerbForm=Part/.test(token.feats) &&
    !/ing$/.test(tree.low[verb]!)
  )
}

/** "…,” said Jane Doe, the mayor": a nominal right behind a verb that has no subject before it. */
function afterVerb(tree: Tree, verb: number): number | null {
  let before = verb - 1
  while (before >= 0 && tree.tokens[before]!.upos === 'ADV') before--
  if (before < 0 || !isMark(tree, before) || /ing$/.test(tree.low[verb]!)) return null
  const next = tree.kids[verb]!.find(
    (kid) =>
      kid > verb &&
      ['obj', 'nsubj', 'obl', 'xcomp', 'ccomp', 'iobj'].includes(tree.rel[kid]!) &&
      prepositionOf(tree, kid) === null &&
      isNominal(tree, kid),
  )
  return next !== undefined && subtree(tree, next)[0] === verb + 1 ? next : null
}
