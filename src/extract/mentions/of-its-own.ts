import { ownVoice } from '../discourse/own-voice.js'
import { subjectOf } from '../participants/control.js'
import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { phraseSpan } from './phrases.js'
import { type Reference, referencesOf } from './references.js'
import { sayingVerb } from './saying-verb.js'
import { servedBy } from './served-by.js'

/** "Baku said its units had not fired", "our forces hit": those who act for whoever the sentence is about, or for the side that speaks. */
export function ofItsOwn(passage: Passage, tree: Tree, at: number): readonly Reference[] {
  const owner = tree.kids[at]!.find((kid) => OURS.has(tree.tokens[kid]!.lemma) || ITS.has(tree.low[kid]!))
  if (owner === undefined) return []
  const found = OURS.has(tree.tokens[owner]!.lemma) ? speaking(passage, tree, owner) : ofSubject(passage, tree, at)
  return found.flatMap((each) => {
    const state =
      each.actor?.kind === 'person' ? servedBy(passage, each.actor.id) : each.actor && passage.state(each.actor)
    if (!state || !/^(?:state|body)$/.test(state.kind)) return []
    return [{ name: state.name, actor: state, span: phraseSpan(tree, at), at, via: 'of' as const }]
  })
}

const OURS = new Set(['our', 'we', 'наш'])
const ITS = new Set('its их его ее свой свои своя свое своих своими своим своей своего'.split(' '))

function speaking(passage: Passage, tree: Tree, owner: number): readonly Reference[] {
  const { start, end } = tree.tokens[owner]!
  const found = passage.pronoun(tree, owner) ?? ownVoice(passage, [start, end], owner)
  return found === null ? [] : Array.isArray(found) ? (found as readonly Reference[]) : [found as Reference]
}

/** The subject of the clause, or, where these are the subject themselves, that of the verb that holds the clause. */
function ofSubject(passage: Passage, tree: Tree, at: number): readonly Reference[] {
  const verb = tree.tokens[at]!.head
  if (verb < 0) return []
  const isSubject = tree.rel[at] === 'nsubj'
  const above = isSubject ? sayingVerb(passage, tree, verb) : verb
  if (above === null || tree.tokens[above]!.upos !== 'VERB') return []
  const subject = subjectOf(tree, above)
  return subject === null || subject === at || tree.tokens[subject]!.upos === 'PRON'
    ? []
    : referencesOf(passage, tree, subject)
}
