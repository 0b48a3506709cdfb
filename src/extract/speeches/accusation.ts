import { isNegated } from '../negated.js'
import { isFirstPerson } from '../reporting/speech.js'
import type { Draft, Scene } from '../scene.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { ACCUSATION_WEIGHTS } from './accusation-weights.js'
import { isOtherSide } from './other-side.js'

/** What speaks for and against a sentence of a speech accusing another side: counts and yes (1) or no (0). */
export type AccusationEvidence = Readonly<Record<keyof typeof ACCUSATION_WEIGHTS, number>>

/** How likely a sentence accuses, and the tokens that say so, the weightiest kind first. */
export type Accusation = { readonly probability: number; readonly grounds: readonly number[] }

/** Weighs a sentence of a speech; null where no word of it speaks of a wrong. `found` is what other rules have told of it. */
export function accusationIn(scene: Scene, found: readonly Draft[]): Accusation | null {
  const grounds = GROUNDS.flatMap((list) => tokensOf(scene, list))
  if (grounds.length === 0 || !isOfSomebody(scene)) return null
  const evidence = accusationEvidence(scene, found)
  let score = 0
  for (const [name, weight] of Object.entries(ACCUSATION_WEIGHTS))
    score += weight * evidence[name as keyof AccusationEvidence]
  return { probability: 1 / (1 + Math.exp(-score)), grounds }
}

/** The features that `ACCUSATION_WEIGHTS` weighs. */
export function accusationEvidence(scene: Scene, found: readonly Draft[]): AccusationEvidence {
  const { tree, passage } = scene
  const count = (list: string) => Math.min(2, tokensOf(scene, list).length)
  const named = passage.mentionsIn(tree).some((mention) => isOtherSide(passage, mention))
  const [judgements, foes, harms] = [count('judgements'), count('foes'), count('harms')]
  const told = (...types: readonly string[]) => bit(found.some(({ type }) => types.includes(type)))
  return {
    always: 1,
    judgements,
    'judgements, a side named': bit(judgements > 0 && named),
    omissions: Math.min(2, count('omissions') + count('lapses')),
    'negation, a side named': bit(named && count('negation') > 0 && !isOwnAct(scene)),
    foes,
    'harms, a foe or side named': bit(harms > 0 && (named || foes > 0)),
    'forces, a side named': bit(named && count('forces') > 0),
    answerable: count('answerable'),
    'accuses by a verb': told('ACCUSE'),
    'threat told': told('THREATEN'),
    'contact or help told': told('SUPPORT', 'CONSULT', 'AID', 'COOPERATE', 'AGREE'),
    appeals: count('appeals'),
    courtesies: count('courtesies'),
    'subject is a name': bit(mainSubjects(tree).some((at) => tree.tokens[at]!.upos === 'PROPN')),
    question: bit(tree.low.includes('?')),
    'length of the sentence': Math.min(1, tree.tokens.length / 60),
  }
}

/** Lists whose words speak of a wrong or of who does it. */
export const GROUNDS = ['judgements', 'omissions', 'lapses', 'foes', 'harms', 'forces', 'answerable']

/** "Never violated", "nobody has threatened": a wrong that is denied is nobody's. */
function isDenied({ tree, passage }: Scene, list: string, at: number): boolean {
  return WRONGS.has(list) && isNegated(tree, passage.lexicon, at)
}

const WRONGS = new Set(['judgements', 'harms', 'omissions'])

/** "The ferries stopped": what is done by nobody that the sentence names, describes or judges is nobody's fault. */
function isOfSomebody(scene: Scene): boolean {
  const { tree, passage } = scene
  if (['judgements', 'omissions', 'foes', 'answerable'].some((list) => tokensOf(scene, list).length > 0)) return true
  if (passage.mentionsIn(tree).some((mention) => isOtherSide(passage, mention))) return true
  return mainSubjects(tree).some((at) => passage.lexicon.is('opponents', tree.low[at]!))
}

function tokensOf(scene: Scene, list: string): number[] {
  const { tree, passage } = scene
  // "Savage", "Gross" are names as well; names that condemn are mostly written as such.
  const isWord = (at: number) => list === 'foes' || tree.tokens[at]!.upos !== 'PROPN'
  return tree.tokens.flatMap((_, at) =>
    isListed(passage.lexicon, list, tree, at) && isWord(at) && !isDenied(scene, list, at) ? [at] : [],
  )
}

/** "We do not recognise …": what the speaker's own side does or does not do. */
function isOwnAct({ tree, passage }: Scene): boolean {
  return mainSubjects(tree).some((at) => isFirstPerson(passage, tree, at))
}

function mainSubjects(tree: Tree): number[] {
  return tree.tokens.flatMap(({ head }, at) =>
    tree.rel[at] === 'nsubj' && head >= 0 && ['root', 'conj'].includes(tree.rel[head]!) ? [at] : [],
  )
}

function bit(yes: boolean): number {
  return yes ? 1 : 0
}
