import { describe, expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import type { Token } from '../../model/index.js'
import { mendClauses } from './clauses.js'
import { mendCrossing } from './crossing.js'
import { mendGerund } from './gerund.js'
import { mendRoot } from './root.js'
import { mendSubject } from './subject.js'

const lexicon = resources.lexicons.get('en')!
const naming = { mentions: [], times: () => [], lexicon }

/** Tokens from `word/UPOS/relation>head`, features after a second bar where they matter. */
function tokens(line: string): Token[] {
  let at = 0
  return line.split(' ').map((part) => {
    const [, text = '', upos = '', deprel = '', head = '0', feats = ''] =
      /^(\S+?)\/([A-Z]+)\/([a-z:]+)>(-?\d+)(?:\|(\S+))?$/.exec(part) ?? []
    const token = {
      text,
      start: at,
      end: at + text.length,
      lemma: text.toLowerCase(),
      upos,
      feats,
      head: Number(head),
      deprel,
    }
    at = token.end + 1
    return token
  })
}

/** `word relation head` of the words that a mend changed. */
function changed(line: string, mend: (tokens: Token[]) => void): string[] {
  const before = tokens(line)
  const after = tokens(line)
  mend(after)
  return after.flatMap(({ text, deprel, head }, at) =>
    deprel === before[at]!.deprel && head === before[at]!.head
      ? []
      : [`${text} ${deprel} ${after[head]?.text ?? 'ROOT'}`],
  )
}

describe('what the English parser hangs wrongly is mended:', () => {
  test('a full name right before a finite verb without a subject is its subject', () => {
    const line =
      'Peru/PROPN/nsubj>1 waited/VERB/root>-1 until/ADP/case>3 Envoy/PROPN/obl>1 Marta/PROPN/appos>3 Quispe/PROPN/flat>4 lands/VERB/advcl>1|VerbForm=Fin'
    expect(changed(line, (all) => mendSubject(all, []))).toEqual(['Marta nsubj lands'])
  })

  test('a verb that has its subject keeps it', () => {
    const line =
      'Aides/NOUN/nsubj>5 who/PRON/nsubj>2 met/VERB/acl:relcl>0 Marta/PROPN/obj>2 Quispe/PROPN/flat>3 left/VERB/root>-1|VerbForm=Fin'
    expect(changed(line, (all) => mendSubject(all, []))).toEqual([])
  })

  test('what somebody is accused of hangs from the accused', () => {
    const line =
      'Oslo/PROPN/nsubj>1 accuses/VERB/root>-1 Riga/PROPN/obj>1 of/SCONJ/mark>4 hiding/VERB/advcl>1|VerbForm=Ger ships/NOUN/obj>4'
    expect(changed(line, (all) => mendGerund(all, naming))).toEqual(['hiding acl Riga'])
  })

  test('a country before “following” is no part of what follows', () => {
    const line =
      'envoy/NOUN/root>-1 to/ADP/case>4 Peru/PROPN/compound>4 following/ADP/case>4 talks/NOUN/obl>0 collapsed/VERB/acl>4'
    expect(changed(line, mendCrossing)).toEqual(['to case Peru', 'Peru nmod envoy'])
  })

  test('a name under a preposition is no clause', () => {
    const line = 'spoken/VERB/root>-1 with/ADP/mark>2 Quispe/PROPN/advcl>0 twice/ADV/advmod>2'
    expect(changed(line, (all) => mendClauses(all, lexicon))).toEqual([
      'with case Quispe',
      'Quispe obl spoken',
      'twice advmod spoken',
    ])
  })

  test('a participle between a subject and its verb leaves the subject to the verb', () => {
    const line =
      'summit/NOUN/nsubj>1 planned/VERB/advcl>5|VerbForm=Part for/ADP/case>3 May/PROPN/obl>1 was/AUX/aux:pass>5 moved/VERB/root>-1'
    expect(changed(line, (all) => mendClauses(all, lexicon))).toEqual(['summit nsubj:pass moved', 'planned acl summit'])
  })

  test('a finite verb after two names is the root, and the names are its subjects', () => {
    const line =
      'Ana/PROPN/root>-1 Diaz/PROPN/flat>0 and/CCONJ/cc>3 Bo/PROPN/nsubj>5 Ray/PROPN/flat>3 speak/VERB/conj>0|VerbForm=Fin today/ADV/advmod>0'
    expect(changed(line, (all) => mendRoot(all, []))).toEqual([
      'Ana nsubj speak',
      'Bo conj Ana',
      'speak root ROOT',
      'today advmod speak',
    ])
  })

  test('a name followed by a clause about it is left alone', () => {
    const line =
      'Diaz/PROPN/root>-1 ,/PUNCT/punct>3 who/PRON/nsubj>3 spoke/VERB/acl:relcl>0|VerbForm=Fin first/ADV/advmod>3'
    expect(changed(line, (all) => mendRoot(all, []))).toEqual([])
  })

  test('behind what is said the name after the verb says it', () => {
    const line =
      'Snow/NOUN/nsubj>1 fell/VERB/root>-1 ,/PUNCT/punct>3 says/VERB/parataxis>1|VerbForm=Fin Strelka/PROPN/obj>3'
    expect(changed(line, (all) => mendClauses(all, lexicon))).toEqual(['Strelka nsubj says'])
  })
})
