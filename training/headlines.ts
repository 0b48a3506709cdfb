import { random } from './random.js'
import type { Tree, Word } from './treebank.js'

/** Share of the sentences that can be cut to a headline which are. */
const SHARE = 0.5
const LONGEST = 14
const ARTICLES = new Set(['a', 'an', 'the'])
const KEPT = /^(nsubj(:pass)?|i?obj|obl(:.*)?|xcomp|ccomp|compound:prt|advmod:neg)$/
const LEFT_OUT_BELOW = /^(acl:relcl|parataxis|advcl(:.*)?|appos|reparandum|discourse)$/

/**
 * English headlines with trees, cut from sentences that have them: no articles, no auxiliaries, the present for the past, "to" for "will", a comma for
 * "and". A parser of full sentences alone takes "Lavrov and Rubio hold phone call" for a list of nouns. After the projection of a lead's tree onto its
 * headline by Benton et al. (2022), "Weakly supervised headline dependency parsing"; here the headline is made, so that no pairs are needed.
 */
export function headlines(trees: readonly Tree[], seed: number): Tree[] {
  const chance = random(seed)
  return trees.flatMap((tree) => {
    const drawn = [chance(), chance(), chance()] as const
    const made = drawn[0] < SHARE ? headline(tree, drawn[1], drawn[2]) : null
    return made ? [made] : []
  })
}

function headline({ words, id }: Tree, comma: number, capitals: number): Tree | null {
  const root = words.findIndex(({ head }) => head === -1)
  const subject = words.findIndex(({ head, deprel }) => head === root && deprel.startsWith('nsubj'))
  const verb = words[root] as Word
  if (verb?.upos !== 'VERB' || subject < 0 || subject > root || words[subject]?.upos === 'PRON') return null
  const aux = words.filter(({ head, deprel }) => head === root && deprel.startsWith('aux')).map(({ lemma }) => lemma)
  if (aux.some((lemma) => !['be', 'have', 'will'].includes(lemma))) return null
  const kept = words.map((_, i) => i === root || isKept(words, i, root, aux.includes('will')))
  const changed = words.map((word, i) => {
    if (i === root) return verbOf(verb, aux, isPlural(words, subject))
    if (word.head === root && word.lemma === 'will') return to(word)
    return isJoining(words, i, subject) && comma < 0.4
      ? { ...word, form: ',', lemma: ',', upos: 'PUNCT', feats: '', deprel: 'punct' }
      : word
  })
  const cut = renumbered(changed, kept)
  if (cut.length < 4 || cut.length > LONGEST) return null
  return { words: cut.map((word, i) => cased(word, i, capitals < 0.35)), text: null, opens: null, id }
}

function isKept(words: readonly Word[], at: number, root: number, will: boolean): boolean {
  const word = words[at] as Word
  if (ARTICLES.has(word.form.toLowerCase()) && word.deprel === 'det') return false
  if (word.form === '.' || (word.lemma === 'that' && word.deprel === 'mark')) return false
  for (let i = at, child = word; child.head !== -1; i = child.head, child = words[i] as Word) {
    if (child.head === root) return KEPT.test(child.deprel) || (will && child.lemma === 'will')
    if (LEFT_OUT_BELOW.test(child.deprel) || (i !== at && child.deprel === 'punct')) return false
    if (i === at && child.upos === 'PUNCT' && /^[,;:()—–]$/.test(child.form) && words[child.head]?.deprel !== 'conj')
      return false
  }
  return false
}

/** "has met", "met" → "meets" or "meet"; "was closed" → "closed"; "will visit" keeps its infinitive; "is visiting" its participle. */
function verbOf(verb: Word, aux: readonly string[], plural: boolean): Word {
  if (aux.includes('will') || aux.includes('be')) return verb
  const feats = `Mood=Ind|Number=${plural ? 'Plur' : 'Sing'}|Person=3|Tense=Pres|VerbForm=Fin`
  return { ...verb, form: plural ? verb.lemma : thirdPerson(verb.lemma), feats }
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has'
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`
  return /(s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
}

function to(word: Word): Word {
  return { ...word, form: 'to', lemma: 'to', upos: 'PART', feats: '', deprel: 'mark' }
}

function isPlural(words: readonly Word[], subject: number): boolean {
  return (
    /Number=Plur/.test(words[subject]?.feats ?? '') ||
    words.some(({ head, deprel }) => head === subject && deprel === 'conj')
  )
}

/** Is this the "and" of two subjects ("Putin, Trump hold talks")? */
function isJoining(words: readonly Word[], at: number, subject: number): boolean {
  const { lemma, head } = words[at] as Word
  return lemma === 'and' && words[head]?.deprel === 'conj' && words[head]?.head === subject
}

function cased(word: Word, at: number, title: boolean): Word {
  if (at > 0 && !(title && word.form.length > 3)) return word
  return { ...word, form: word.form.slice(0, 1).toUpperCase() + word.form.slice(1) }
}

function renumbered(words: readonly Word[], kept: readonly boolean[]): Word[] {
  const place = kept.map((_, i) => kept.slice(0, i).filter(Boolean).length)
  return words.flatMap((word, i) =>
    kept[i] ? [{ ...word, head: word.head < 0 ? -1 : (place[word.head] as number) }] : [],
  )
}
