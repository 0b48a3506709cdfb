import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import type { Naming } from './titled-names.js'

/** "Houthi forces fire a missile": behind a name "forces" is who acts, and the verb is what was taken for its object. English. */
export function mendForces(tokens: Token[], { mentions, lexicon }: Naming): void {
  for (let at = 1; at + 1 < tokens.length; at++) {
    const forces = tokens[at]!
    const verb = tokens[at + 1]!
    if (forces.text !== 'forces' || verb.upos !== 'NOUN') continue
    const low = lowerOf(verb.text)
    const before = tokens[at - 1]!
    if (!mentions.some(({ actor, span }) => actor && span[0] <= before.start && before.end <= span[1])) continue
    if (!lexicon.candidates(low).some(({ wordClass, frame }) => wordClass === 'verb' && frame.type !== 'STATE'))
      continue
    if (forces.upos === 'NOUN') {
      if (verb.head === at + 2 && tokens[at + 2]!.upos === 'NOUN') fire(tokens, at)
      continue
    }
    if (forces.upos !== 'VERB' || verb.head !== at) continue
    const { head, deprel } = forces
    tokens[at + 1] = { ...verb, upos: 'VERB', feats: FINITE, lemma: low, head, deprel }
    tokens[at] = { ...forces, upos: 'NOUN', feats: 'Number=Plur', lemma: 'force', head: at + 1, deprel: 'nsubj' }
    tokens.forEach((token, index) => {
      if (index < at && token.head === at && /^nsubj/.test(token.deprel)) tokens[index] = { ...token, deprel: 'amod' }
      else if (index > at + 1 && token.head === at) tokens[index] = { ...token, head: at + 1 }
      else if (index > at + 1 && token.head === at + 1 && token.deprel === 'appos')
        tokens[index] = { ...token, deprel: 'obj' }
      else if (index > at + 1 && token.head === at + 1 && token.deprel === 'nmod')
        tokens[index] = { ...token, deprel: 'obl' }
    })
  }
}

/** "Israeli forces fire rockets at Lebanon, setting …": without any finite verb the word behind "forces" is the verb, and what follows its object. */
function fire(tokens: Token[], at: number): void {
  const root = tokens.findIndex(({ head }) => head < 0)
  if (tokens.some(({ feats }) => feats.includes('VerbForm=Fin')) || root < at) return
  const verb = at + 1
  const object = at + 2
  const above = tokens[object]!.head
  tokens[verb] = {
    ...tokens[verb]!,
    upos: 'VERB',
    feats: FINITE,
    lemma: lowerOf(tokens[verb]!.text),
    head: -1,
    deprel: 'root',
  }
  tokens[at] = { ...tokens[at]!, head: verb, deprel: 'nsubj' }
  tokens[object] = { ...tokens[object]!, head: verb, deprel: 'obj' }
  if (root !== object) tokens[root] = { ...tokens[root]!, head: verb, deprel: 'advcl' }
  else if (above >= 0) tokens[above] = { ...tokens[above]!, head: verb }
}

const FINITE = 'Mood=Ind|Tense=Pres|VerbForm=Fin'
