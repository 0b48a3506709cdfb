import type { Lexicon } from '../lexicon/types.js'
import { isNegated } from '../negated.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/**
 * "Reports of a call are untrue", «сообщения о звонке не соответствуют действительности»: what is only told in reports that are called wrong is denied.
 * Read off the words in their order, since the tree is often lost between a claim and what is said of it.
 */
export function calledUntrue({ tree, passage: { lexicon } }: Scene, draft: Draft): Draft {
  if (draft.type === 'STATE' || !draft.hit) return draft
  const isClaim = (at: number) => isListed(lexicon, 'claim-nouns', tree, at)
  // "Called the accusations lies": whoever denies a charge accuses nobody.
  if (draft.type === 'ACCUSE' && draft.hit.wordClass === 'noun' && isClaim(draft.hit.head)) {
    const isDenied = draft.stance === 'denies' || verdictAfter(tree, draft.hit.head, lexicon, isClaim)
    return isDenied ? denial(draft) : draft
  }
  if (draft.actuality === 'not') return draft
  const claim = tree.low.findLastIndex((_, at) => at < draft.hit!.head && isClaim(at))
  if (claim < 0 || draft.hit.head - claim > NEAR || breaks(tree, claim, draft.hit.head)) return draft
  const verdict = verdictAfter(tree, draft.hit.head, lexicon, isClaim)
  return verdict ? { ...draft, actuality: 'not', stance: 'denies' } : draft
}

function denial(draft: Draft): Draft {
  const accused = draft.participants.filter(({ role }) => role !== 'actor')
  return { ...draft, type: 'STATE', mode: null, actuality: 'not', stance: 'denies', participants: accused }
}

/** A verdict behind the act, before the sentence or quotation ends and before another claim, to which it would belong. */
function verdictAfter(tree: Tree, from: number, lexicon: Lexicon, isClaim: (at: number) => boolean): boolean {
  const end = tree.low.findIndex((low, at) => at > from && (/^[;:.!?»”"]$/.test(low) || isClaim(at)))
  const words = tree.low.slice(from + 1, end < 0 ? undefined : end).filter((low) => !/^[–—]$/.test(low))
  const said = ` ${words.join(' ')} `
  if (lexicon.words.untrue?.some((verdict) => said.includes(` ${verdict} `))) return true
  // "Is an invention", "was pure fabrication".
  return tree.tokens.some((_, at) => {
    if (at <= from || (end >= 0 && at >= end) || !isListed(lexicon, 'mistaken', tree, at)) return false
    const copula = childrenBy(tree, at, 'cop').find((kid) => kid > from)
    return copula !== undefined && !isNegated(tree, lexicon, at)
  })
}

function breaks(tree: Tree, from: number, to: number): boolean {
  return tree.low.slice(from, to).some((low) => /^[;:.!?]$/.test(low))
}

/** From the claim to the act, in words: "claims by the ministry in Kyiv that Rubio had met …". */
const NEAR = 14
