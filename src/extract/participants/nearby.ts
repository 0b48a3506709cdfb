import type { Hit } from '../hits.js'
import type { Reference } from '../mentions/references.js'
import { referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { feature, type Tree } from '../tree.js'
import { agreesInNumber } from './agrees.js'
import { PERMITS } from './control.js'
import { isTeller } from './is-teller.js'

/** How far, in words, a participant may stand from its act when the tree does not join them. */
const REACH = 14

/** The one who acts where the parse gives no subject: the nearest name before the verb that no preposition governs. */
export function subjectNearby({ passage, tree }: Scene, hit: Hit): readonly Reference[] {
  if (isForbidden(tree, hit.head)) return []
  for (let at = hit.head - 1; at >= 0 && hit.head - at <= REACH; at--) {
    if (stops(tree, at)) return []
    if (!isHead(tree, at) || (hasPreposition(tree, at) && !isAtVerb(tree, at, hit.head)) || isPossessor(tree, at))
      continue
    const kind = feature(tree.tokens[at]!, 'Case')
    if ((kind !== '' && kind !== 'Nom') || !agreesInNumber(tree, firstOf(tree, at), hit.head)) continue
    const found = referencesOf(passage, tree, firstOf(tree, at)).filter(({ via }) => via !== 'pronoun')
    if (found.some(({ actor, via }) => actor !== null && via !== 'words')) return found
    if (tree.tokens[at]!.upos === 'PROPN' && found.length > 0 && isBeside(tree, at, hit.head)) return found
  }
  return []
}

/** «Запретил наносить удары»: by whom it is not told. */
function isForbidden(tree: Tree, verb: number): boolean {
  const { head } = tree.tokens[verb]!
  return tree.rel[verb] === 'xcomp' && head >= 0 && PERMITS.has(tree.tokens[head]!.lemma)
}

/** "As a condition for a settlement Moscow demanded": a name at the verb, behind a noun that is whole without it. English. */
function isAtVerb(tree: Tree, at: number, verb: number): boolean {
  const before = tree.tokens[at - 1]
  return (
    tree.lang === 'en' &&
    at === verb - 1 &&
    tree.tokens[at]!.upos === 'PROPN' &&
    before?.upos === 'NOUN' &&
    /^\p{Ll}/u.test(before.text) &&
    feature(tree.tokens[verb]!, 'VerbForm') === 'Fin'
  )
}

/** The first of those whom "and" joins. */
function firstOf(tree: Tree, at: number): number {
  const { head } = tree.tokens[at]!
  return tree.rel[at] === 'conj' && head >= 0 && head < at && tree.tokens[head]!.upos === 'PROPN' ? head : at
}

/** Is there nothing but adverbs and times between a name and the verb? */
function isBeside(tree: Tree, name: number, verb: number): boolean {
  for (let at = name + 1; at < verb; at++)
    if (!['ADV', 'AUX', 'PART', 'PROPN', 'ADP', 'NOUN', 'NUM'].includes(tree.tokens[at]!.upos)) return false
  return verb - name <= 5
}

/** The one acted on where the parse gives none: the nearest name after the verb, bare or under one of these prepositions. */
export function objectNearby(scene: Scene, hit: Hit, names: readonly string[]): readonly Reference[] {
  const { passage, tree } = scene
  const from = Math.max(...hit.used.filter((at) => at - hit.head <= 4)) + 1
  let preposition: string | null = null
  for (let at = from; at < tree.tokens.length && at - from <= REACH; at++) {
    const token = tree.tokens[at]!
    if (stops(tree, at) || token.upos === 'VERB') return []
    if (token.upos === 'ADP') preposition = tree.low[at]!
    if (!isHead(tree, at)) continue
    const wanted = preposition === null ? names.includes('obj') : names.includes(preposition)
    // A bare instrumental is with what it is done: «ударить американскими ракетами».
    if (!wanted || (preposition === null && feature(token, 'Case') === 'Ins')) continue
    const found = referencesOf(passage, tree, at, true)
    if (found.some(({ actor }) => actor !== null))
      return found.some(({ span }) => isTeller(scene, hit, span)) ? [] : found
  }
  return []
}

/** Another clause begins: a semicolon, a conjunction, a relative pronoun. */
function stops(tree: Tree, at: number): boolean {
  const token = tree.tokens[at]!
  return token.upos === 'SCONJ' || /^[;:–—]$/.test(token.text) || /PronType=Rel/.test(token.feats)
}

function isHead(tree: Tree, at: number): boolean {
  const { upos } = tree.tokens[at]!
  if (upos !== 'PROPN' && upos !== 'NOUN') return false
  if (isInTitle(tree, at)) return false
  return !['flat', 'compound', 'amod', 'nmod', 'conj'].includes(tree.rel[at]!) || upos === 'PROPN'
}

/** "US President-elect Donald Trump": a state before a name is a part of the title. English. */
function isInTitle({ lang, rel, tokens }: Tree, at: number): boolean {
  const { head } = tokens[at]!
  return lang === 'en' && head > at && tokens[head]!.upos === 'PROPN' && /^(?:compound|amod|nmod)$/.test(rel[at]!)
}

function hasPreposition(tree: Tree, at: number): boolean {
  if (tree.kids[at]!.some((kid) => tree.rel[kid] === 'case')) return true
  for (let before = at - 1; before >= 0 && before >= at - 4; before--) {
    if (tree.tokens[before]!.upos === 'ADP') return true
    if (!['PROPN', 'ADJ', 'DET', 'NOUN'].includes(tree.tokens[before]!.upos)) return false
  }
  return false
}

function isPossessor(tree: Tree, at: number): boolean {
  return /^['’]s?$/.test(tree.low[at + 1] ?? '') || tree.tokens[at]!.deprel === 'nmod:poss'
}
