import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import type { Naming } from './titled-names.js'

/** "Biden's new Russia sanctions prompt a surge", "throw Russia sanctions out": behind a state that something is owned of, or that is the object of a verb, the word is a noun. English. */
export function mendOwnedNoun(tokens: Token[], { mentions, lexicon }: Naming): void {
  tokens.forEach((token, at) => {
    const state = tokens[at - 1]
    if (token.upos !== 'VERB' || !/s$/.test(token.text) || !state || state.head !== at || state.deprel !== 'nsubj')
      return
    if (!isState(state) || !(isOwned(tokens, at - 2) || isGoverned(tokens, at))) return
    if (!lexicon.candidates(lowerOf(token.text)).some(({ wordClass }) => wordClass === 'verb')) return
    tokens[at - 1] = { ...state, deprel: 'compound' }
    const deprel = token.deprel === 'xcomp' || token.deprel === 'ccomp' ? 'obj' : token.deprel
    tokens[at] = { ...token, upos: 'NOUN', feats: 'Number=Plur', lemma: lowerOf(token.text).slice(0, -1), deprel }
  })

  function isState({ start, end }: Token): boolean {
    return mentions.some(
      ({ via, actor, span }) => via === 'name' && actor?.kind === 'state' && span[0] === start && span[1] === end,
    )
  }
}

/** Behind "X's", past adjectives. */
function isOwned(tokens: readonly Token[], from: number): boolean {
  let at = from
  while (tokens[at]?.upos === 'ADJ') at--
  return /^['’]s?$/.test(tokens[at]?.text ?? '')
}

/** "To throw Russia sanctions": right behind the verb that it hangs from. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  const { head, deprel } = tokens[at]!
  return (
    head === at - 2 &&
    /^[xc]comp$/.test(deprel) &&
    tokens[head]!.upos === 'VERB' &&
    /VerbForm=(?:Inf|Ger)/.test(tokens[head]!.feats)
  )
}
