import type { Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { phraseSpan } from '../mentions/phrases.js'
import { type Reference, referencesOf } from '../mentions/references.js'
import { prepositionOf, subjectOf } from '../participants/control.js'
import { isPassive } from '../participants/is-passive.js'
import type { Passage } from '../passage.js'
import { childrenBy, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { bodyOfText } from './body-of-text.js'
import { isInformant, isSomeOfficial } from './nameless.js'

/** Who a reporting word cites; a source without a name is kept with its words and marked. */
export type Source = { readonly reference: Reference | null; readonly unnamed: boolean }

/** The subject of a reporting verb; «в Кремле сообщили» and "in a statement by the ministry" name the source elsewhere. */
export function sourceOf(passage: Passage, tree: Tree, hit: Hit): Source {
  const subject = ownSubject(tree, hit.head)
  if (subject !== null && !hit.used.includes(subject)) return cited(passage, tree, subject)
  const after =
    subject === null && tree.lang !== 'en' && !isPassive(tree, hit.head) ? sourceAfter(passage, tree, hit) : null
  if (after !== null) return cited(passage, tree, after)
  const place = childrenBy(tree, hit.head, 'obl').find(
    (kid) => ['в', 'на', 'by'].includes(prepositionOf(tree, kid) ?? '') && speaksFrom(passage, tree, kid),
  )
  const withheld = hit.frame.stance === 'declines' ? whose(tree, hit) : undefined
  const from = place ?? withheld
  if (from !== undefined) return cited(passage, tree, from)
  return { reference: null, unnamed: false }
}

/** "No comment from Israel", «комментариев от Израиля не поступало»: whose words there are none. */
function whose(tree: Tree, { used }: Hit): number | undefined {
  return used
    .flatMap((at) => childrenBy(tree, at, 'nmod'))
    .find((kid) => ['from', 'by', 'от'].includes(prepositionOf(tree, kid) ?? ''))
}

/** An afterthought ("…, сообщили в ведомстве") has its own subject or none. */
function ownSubject(tree: Tree, verb: number): number | null {
  // Who is quoted speaks; what is reported does not.
  if (isPassive(tree, verb) && !isPersuaded(tree, verb) && !/^(?:quote|cite|цитиров)/.test(tree.tokens[verb]!.lemma))
    return null
  const own = childrenBy(tree, verb, 'nsubj')[0]
  if (own !== undefined) return own
  const aside =
    tree.rel[verb] === 'parataxis' ||
    (tree.rel[verb] === 'conj' && !childrenBy(tree, verb, 'cc').length && tree.lang !== 'en')
  return aside ? null : subjectOf(tree, verb)
}

/** «Не уверен, что»: a short form with a clause says what its subject thinks. */
function isPersuaded(tree: Tree, verb: number): boolean {
  const plain = tree.kids[verb]!.some((kid) => tree.tokens[kid]!.deprel === 'nsubj')
  return tree.lang !== 'en' && plain && childrenBy(tree, verb, 'ccomp').length > 0
}

/** «…, передаёт Рейтер», «…, заявил РИА Новости посол …»: the noun after the verb, past the outlet that is told. */
function sourceAfter(passage: Passage, tree: Tree, { head: verb, used }: Hit): number | null {
  if (!/^[,»"”]$/.test(tree.low[verb - 1] ?? '')) return null
  const nouns: number[] = []
  for (let at = verb + 1; at < tree.tokens.length && at <= verb + 8; at++) {
    const { upos } = tree.tokens[at]!
    if (used.includes(at)) continue
    if (upos === 'ADP' || upos === 'PUNCT' || upos === 'VERB') break
    if (['NOUN', 'PROPN', 'X'].includes(upos)) nouns.push(at)
  }
  const role = nouns.find((at) => isListed(passage.lexicon, 'roles', tree, at))
  const dative =
    nouns.length > 0 && tree.kids[verb]!.some((kid) => tree.rel[kid] === 'obl' && prepositionOf(tree, kid) === 'в')
  return role ?? (dative ? null : (nouns[0] ?? null))
}

function speaksFrom(passage: Passage, tree: Tree, at: number): boolean {
  if (isListed(passage.lexicon, 'bodies', tree, at) || isListed(passage.lexicon, 'agents', tree, at)) return true
  const { start } = tree.tokens[at]!
  return passage
    .mentionsIn(tree)
    .some(({ span, actor }) => actor && span[0] <= start && start < span[1] && actor.kind !== 'person')
}

/** Whoever a phrase cites. */
export function cited(passage: Passage, tree: Tree, at: number): Source {
  if (isListed(passage.lexicon, 'own-correspondent', tree, at)) return { reference: null, unnamed: false }
  const isNameless = (token: number) => isListed(passage.lexicon, 'unnamed-only', tree, token)
  const unnamed =
    isNameless(at) ||
    isInformant(tree, at) ||
    isSomeOfficial(tree, at) ||
    childrenBy(tree, at, 'amod', 'acl').some(isNameless)
  const named = unnamed ? undefined : referencesOf(passage, tree, at, true)[0]
  // "A Serbian banker says": one of a state's people, who does not speak for it.
  const isOwnVoice = isPrivate(passage, tree, at) || isOutlet(passage, tree, at)
  const reference = named && !(named.via === 'of' && isOwnVoice) ? named : null
  // «По его словам» of somebody whom no sentence before has named: nobody's name, least of all "his".
  const nobody = reference === null && ['PRON', 'DET'].includes(tree.tokens[at]!.upos)
  const words = {
    name: tree.text.slice(...phraseSpan(tree, at)),
    actor: null,
    span: phraseSpan(tree, at),
    at,
    via: 'words' as const,
  }
  const whole = fullSpan(tree, at)
  const body = reference?.actor || unnamed ? null : (bodyOfText(passage, tree, at) ?? lastBody(passage, tree, at))
  return { reference: { ...(body ?? reference ?? words), span: whole }, unnamed: unnamed || (nobody && !body) }
}

/** "It said in a statement": the state or body that the sentence before has cited. English. */
function lastBody({ discourse: { speaker } }: Passage, { low, tokens }: Tree, at: number): Reference | null {
  if (!SAYS.has(tokens[tokens[at]!.head]?.lemma ?? '')) return null
  const isBody = speaker?.actor?.kind === 'state' || speaker?.actor?.kind === 'body'
  return low[at] === 'it' && isBody ? { ...speaker!, at, via: 'pronoun' } : null
}

const SAYS = new Set(
  'say add deny state stress note insist call reject dismiss describe warn announce confirm accuse reiterate claim'.split(
    ' ',
  ),
)

/** A single person of a trade, in English; an official, envoy or minister speaks for those whom he serves. */
function isPrivate({ lexicon }: Passage, { low }: Tree, at: number): boolean {
  return lexicon.words.private?.includes(low[at]!) ?? false
}

/** "A Turkish newspaper", «египетское издание», "a state news agency": a medium of a state does not speak for it; its intelligence agency may. */
function isOutlet({ lexicon }: Passage, tree: Tree, at: number): boolean {
  const isNews = tree.kids[at]!.some((kid) => NEWS.test(tree.low[kid]!))
  if (/^(?:agency|агентств\p{L}*)$/u.test(tree.low[at]!)) return isNews
  return isListed(lexicon, 'outlets', tree, at) || (tree.low[at] === 'site' && isNews)
}

const NEWS = /^(?:news|press|wire|новостн|информационн|телеграфн)/

/** A source with everything that describes it, as PARC 3.0 marks it: "longtime pollster Pat Caddell". */
function fullSpan(tree: Tree, at: number): Span {
  const cut = (kid: number) =>
    ['case', 'cop', 'aux', 'mark', 'parataxis', 'advcl', 'cc', 'conj'].includes(tree.rel[kid]!)
  const tokens = subtree(tree, at, cut)
  return tokens.length > 40 ? phraseSpan(tree, at) : spanOf(tree, tokens)
}
