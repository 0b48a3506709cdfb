import type { Span } from '../../model/index.js'
import { childrenBy, feature, type Tree } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { clauseAbove } from './clause-above.js'
import { forWhom } from './for-whom.js'
import { isPactOf } from './pact-of.js'
import { isThat } from './that-clause.js'

/** Who does what a verb without its own subject says: shared by coordination, control, participles and relative clauses. */
export function controller(tree: Tree, verb: number, depth = 0): number | null {
  const { head } = tree.tokens[verb]!
  if (head < 0 || depth > 6) return null
  const relation = tree.rel[verb]!
  if (relation === 'acl' && isThat(tree, verb)) return subjectOf(tree, tree.tokens[head]!.head, depth + 1)
  const above = clauseAbove(tree, verb)
  if (above !== null) return subjectOf(tree, above, depth + 1)
  if (relation === 'acl') return tree.tokens[verb]!.deprel === 'acl:relcl' ? null : aclSubject(tree, verb, head, depth)
  if (!['conj', 'xcomp', 'ccomp', 'advcl', 'parataxis', 'csubj', 'aux', 'cop'].includes(relation)) return null
  if (relation === 'ccomp' && tree.lang === 'en') return null
  const isOpen = relation === 'xcomp' || (relation === 'csubj' && tree.lang !== 'en')
  if (isOpen && !PROMISES.has(tree.tokens[head]!.lemma)) {
    const object = childrenBy(tree, head, 'obj', 'iobj').find(
      (kid) => kid !== verb && !INVITES.has(tree.tokens[kid]!.lemma),
    )
    if (object !== undefined) return object
    // «Запретил наносить удары»: whoever forbids or permits is not the one who would do it.
    if (PERMITS.has(tree.tokens[head]!.lemma)) return null
  }
  if (isNominal(tree, head) && relation === 'conj') return null
  const wanted = forWhom(tree, verb, head)
  if (wanted !== null) return wanted
  return beforeComma(tree, verb) ?? creditedObject(tree, verb, head) ?? subjectOf(tree, head, depth + 1)
}

/** "Thanked Qatar for hosting", "blamed Kyiv for shelling": the object did it. */
function creditedObject(tree: Tree, verb: number, head: number): number | null {
  if (tree.lang !== 'en' || tree.rel[verb] !== 'advcl') return null
  if (!tree.kids[verb]!.some((kid) => kid < verb && ['for', 'of', 'from'].includes(tree.low[kid]!))) return null
  return childrenBy(tree, head, 'obj').find((kid) => kid < verb && tree.tokens[kid]!.upos === 'PROPN') ?? null
}

/** "…, detained in Tehran": after a comma a bare past participle is said of the noun before it. */
function beforeComma(tree: Tree, verb: number): number | null {
  if (!isBareParticiple(tree, verb) || tree.low[verb - 1] !== ',' || !isNominal(tree, verb - 2)) return null
  let head = verb - 2
  while (/^(?:flat|appos|compound)/.test(tree.tokens[head]!.deprel) && tree.tokens[head]!.head < head)
    head = tree.tokens[head]!.head
  return head
}

/** A participle of the passive without auxiliary or subject of its own. */
export function isBareParticiple(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!
  if (tree.lang !== 'en' || verb < 2 || !/^(?:advcl|parataxis|acl|conj)$/.test(token.deprel)) return false
  if (token.deprel === 'conj' && (tree.low[verb - 1] !== ',' || childrenBy(tree, verb, 'cc').length > 0)) return false
  if (feature(token, 'VerbForm') !== 'Part' || feature(token, 'Tense') !== 'Past') return false
  return !tree.kids[verb]!.some((kid) => ['aux', 'nsubj', 'obj', 'mark'].includes(tree.rel[kid]!))
}

/** The subject of a predicate, its own or shared. */
export function subjectOf(tree: Tree, verb: number, depth = 0): number | null {
  const kids = tree.kids[verb]!
  const own =
    kids.findLast((kid) => tree.tokens[kid]!.deprel === 'nsubj' && (kid < verb || tree.lang !== 'en')) ??
    kids.find((kid) => tree.rel[kid] === 'nsubj')
  return own ?? controller(tree, verb, depth)
}

function aclSubject(tree: Tree, verb: number, head: number, depth: number): number | null {
  const infinitive =
    feature(tree.tokens[verb]!, 'VerbForm') === 'Inf' || tree.kids[verb]!.some((kid) => tree.low[kid] === 'to')
  // «Сообщил собеседнику, что … обменяются»: what he is told, not what he does.
  if (
    tree.rel[head] === 'iobj' &&
    tree.tokens[head]!.upos === 'NOUN' &&
    feature(tree.tokens[verb]!, 'VerbForm') === 'Fin'
  )
    return null
  if (!infinitive) return participleSubject(tree, verb, head, depth)
  if (tree.tokens[head]!.upos === 'PROPN') return head
  const above = tree.tokens[head]!.head
  if (above >= 0 && isNominal(tree, above) && isCapitalised(tree.tokens[above]!.text) && above > 0) return above
  for (
    let noun = head, steps = 0;
    noun >= 0 && isNominal(tree, noun) && steps < 4;
    noun = tree.tokens[noun]!.head, steps++
  ) {
    // «Принял приглашение Кима посетить»: whoever is invited goes, not whoever invites.
    const owner = INVITES.has(tree.tokens[noun]!.lemma)
      ? undefined
      : tree.kids[noun]!.find(
          (kid) =>
            kid !== verb &&
            (tree.tokens[kid]!.deprel === 'nmod:poss' || isGenitive(tree, kid)) &&
            !tree.kids[kid]!.includes(verb),
        )
    if (owner !== undefined) return owner
    const governor = tree.tokens[noun]!.head
    if (governor >= 0 && !isNominal(tree, governor)) return subjectOf(tree, governor, depth + 1)
  }
  return null
}

/** Whoever promises or threatens is the one who would do it, whomever he tells. */
const PROMISES = new Set(
  'promise vow pledge threaten обещать пообещать гарантировать угрожать грозить пригрозить поклясться'.split(' '),
)

/** Whoever forbids or permits speaks of others. */
export const PERMITS = new Set(
  'запретить запрещать воспретить разрешить разрешать позволить позволять дозволить'.split(' '),
)

const INVITES = new Set(['приглашение', 'invitation'])

/** "A letter from the king inviting him": what invites is the one whose letter it is. */
function author(tree: Tree, noun: number, verb: number): number {
  if (tree.lang !== 'en' || !tree.low[verb]!.endsWith('ing') || tree.tokens[noun]!.upos !== 'NOUN') return noun
  return tree.kids[noun]!.find((kid) => kid < verb && ['from', 'by'].includes(prepositionOf(tree, kid) ?? '')) ?? noun
}

/** "Signs an order imposing tariffs": what a paper does, whoever signs it does. */
const PAPERS = new Set('order decree law bill directive proclamation memorandum legislation measure'.split(' '))

/** "…, accusing Israel": after a comma the participle is said of the subject, not of the noun before it. */
function participleSubject(tree: Tree, verb: number, head: number, depth: number): number | null {
  const isActive = tree.lang === 'en' && tree.low[verb]!.endsWith('ing')
  const isPaper = isActive && tree.rel[head] === 'obj' && PAPERS.has(tree.tokens[head]!.lemma)
  if (!isPaper && !(isActive && tree.low[verb - 1] === ',')) return author(tree, head, verb)
  for (let next = tree.tokens[head]!.head, steps = 0; next >= 0 && steps < 5; next = tree.tokens[next]!.head, steps++)
    if (!isNominal(tree, next)) return subjectOf(tree, next, depth + 1)
  return head
}

function isGenitive(tree: Tree, at: number): boolean {
  const of = tree.rel[at] === 'nmod' ? prepositionOf(tree, at) : 'no'
  return tree.lang === 'en' ? isPactOf(tree, at, of) : of === null && feature(tree.tokens[at]!, 'Case') === 'Gen'
}

/** The preposition before a noun in its plain form, without the vowel that eases it («со» = «с»); null if there is none. */
export function prepositionOf(tree: Tree, at: number): string | null {
  const kid = caseOf(tree, at) ?? titlesOf(tree, at).flatMap((title) => caseOf(tree, title) ?? [])[0]
  if (kid === undefined) return null
  const form = tree.low[kid]!
  const whole = childrenBy(tree, kid, 'fixed').flatMap((part) => COMPOUND[tree.low[part]!] ?? [])[0]
  return whole ?? PLAIN[form] ?? form
}

/** «В отношении», «в адрес»: prepositions of two words by the second. */
const COMPOUND: Readonly<Record<string, string>> = { отношении: 'отношение', адрес: 'адрес' }

function caseOf(tree: Tree, at: number): number | undefined {
  return childrenBy(tree, at, 'case').find((kid) => tree.tokens[kid]!.upos !== 'PART' && kid < at)
}

/** "with President Putin": the parser may hang the preposition from the title. */
function titlesOf(tree: Tree, at: number): number[] {
  return tree.kids[at]!.filter(
    (kid) =>
      kid < at &&
      (tree.tokens[kid]!.deprel === 'nmod:desc' || tree.rel[kid] === 'compound' || tree.rel[kid] === 'amod'),
  )
}

/** Is a part of this span a subject? */
export function isSubjectAt(tree: Tree, [start, end]: Span): boolean {
  return tree.tokens.some((token, at) => tree.rel[at] === 'nsubj' && start <= token.start && token.end <= end)
}

export function isNominal(tree: Tree, at: number): boolean {
  const { upos } = tree.tokens[at]!
  return upos === 'NOUN' || upos === 'PROPN'
}

const PLAIN: Readonly<Record<string, string>> = {
  со: 'с',
  ко: 'к',
  об: 'о',
  обо: 'о',
  во: 'в',
  изо: 'из',
  ото: 'от',
  передо: 'перед',
}

/** "Met to discuss": an infinitive that says what the act above it is for. English. */
export function isPurpose(tree: Tree, at: number): boolean {
  return tree.rel[at] === 'advcl' && tree.low[at - 1] === 'to'
}
