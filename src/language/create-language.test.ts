import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Analysis, Language } from '../model/index.js'
import { createLanguage } from './create-language.js'

const file = (path: string) => new URL(`../../languages/${path}`, import.meta.url)
const load = (lang: string): Language =>
  createLanguage({
    lang,
    tables: { tokens: parse(readFileSync(file(`${lang}/tokens.yaml`), 'utf8')) as unknown },
    model: existsSync(file(`${lang}/model.bin`)) ? readFileSync(file(`${lang}/model.bin`)) : null,
  })
const en = load('en')
const ru = load('ru')

const tree = ({ sentences }: Analysis) =>
  sentences.flatMap(({ tokens }) =>
    tokens.map(({ text, deprel, head }) => `${text} ${deprel} ${tokens[head]?.text ?? 'ROOT'}`),
  )
const lemmas = ({ sentences }: Analysis) =>
  sentences.flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma)).join(' ')

describe('an analysis', () => {
  test('finds who did what to whom in English', () => {
    expect(tree(en.analyse('The minister of Norway did not meet the two envoys.'))).toEqual(
      expect.arrayContaining([
        'minister nsubj meet',
        'not advmod meet',
        'meet root ROOT',
        'envoys obj meet',
        'two nummod envoys',
      ]),
    )
  })

  test('finds what is said and by whom in Russian', () => {
    expect(tree(ru.analyse('Министр заявил, что переговоры начнутся в среду.'))).toEqual(
      expect.arrayContaining([
        'Министр nsubj заявил',
        'заявил root ROOT',
        'что mark начнутся',
        'начнутся ccomp заявил',
        'переговоры nsubj начнутся',
      ]),
    )
  })

  test.each([
    ['On Wednesday, Macron and Starmer met in Paris.', 'Macron', 'Starmer', 'met'],
    ['In Geneva, Hale and Bergman signed a pact.', 'Hale', 'Bergman', 'signed'],
    ['By Tuesday, Wang and Lavrov had agreed on a date.', 'Wang', 'Lavrov', 'agreed'],
  ])('keeps the subjects after an opening phrase: %s', (text, one, other, verb) => {
    expect(tree(en.analyse(text))).toEqual(
      expect.arrayContaining([`${one} nsubj ${verb}`, `${other} conj ${one}`, `${verb} root ROOT`]),
    )
  })

  test('takes a surname that is also a common word in the genitive for the subject', () => {
    expect(tree(ru.analyse('Песков опроверг слухи о переносе визита.'))).toEqual(
      expect.arrayContaining(['Песков nsubj опроверг', 'слухи obj опроверг']),
    )
  })

  test('gives lemmas and features', () => {
    expect(lemmas(en.analyse("The envoys weren't speaking."))).toBe('the envoy be not speak .')
    expect(lemmas(ru.analyse('Послы встретились с министрами.'))).toBe('посол встретиться с министр .')
    const [token] = ru.analyse('Послами были довольны.').sentences[0]?.tokens ?? []
    expect(token?.feats).toMatch(/Case=Ins.*Number=Plur/)
    const verb = en.analyse('They have not signed it.').sentences[0]?.tokens[3]
    expect(verb).toMatchObject({ upos: 'VERB', lemma: 'sign' })
    expect(verb?.feats).toContain('Tense=Past')
  })

  test('is one tree per sentence: one root, every head inside, no cycle', () => {
    const text = `Hello?? (no) — yes: 12:30, "a" b c; the the the of of. Go! 👍 ...\n\n${'word '.repeat(900)}`
    for (const { tokens } of en.analyse(text).sentences) {
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1)
      for (const [i, token] of tokens.entries()) {
        let at = i
        for (let steps = 0; at !== -1 && steps <= tokens.length; steps++) at = tokens[at]?.head ?? -1
        expect(at).toBe(-1)
        expect(token.head).not.toBe(i)
      }
    }
  })

  test('does not depend on what was analysed before', () => {
    const text = 'Officials in Oslo denied the report on Friday.'
    const fresh = load('en').analyse(text)
    en.analyse('Another text altogether. '.repeat(50))
    expect(en.analyse(text)).toEqual(fresh)
  })
})

test('without a model tokens are untagged and unattached', () => {
  const bare = createLanguage({ lang: 'xx', tables: {}, model: null })
  expect(bare.analyse('Ett ord.').sentences[0]?.tokens[0]).toEqual({
    text: 'Ett',
    start: 0,
    end: 3,
    lemma: 'Ett',
    upos: 'X',
    feats: '',
    head: -1,
    deprel: 'dep',
  })
})

test('bytes that are no model are refused', () => {
  expect(() => createLanguage({ lang: 'en', tables: {}, model: new Uint8Array([1, 2, 3]) })).toThrow(TypeError)
})

describe('any string', () => {
  const pieces = [
    '\ud83d',
    '\ude00',
    '👩‍🚀',
    'é',
    '\u0301',
    '\u202e',
    'שלום',
    'مرحبا',
    '\u0000',
    '\u001b[31m',
    '\r\n',
    '\n\n',
    '.',
    '...',
    "'",
    '’s',
    '-',
    '@',
    '#',
    'http://',
    'U.S.',
    'г.',
    '12',
    ':30',
    'Слово',
    'word',
    ' ',
    '\t',
    '\u00a0',
    '中文',
    '“',
    '»',
    '(',
    ']',
    '&amp;',
    '\ufeff',
    '%',
    '$5',
  ]
  test('gives valid offsets and never throws', () => {
    let seed = 12345
    const next = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      return seed % below
    }
    for (let round = 0; round < 150; round++) {
      const text = Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]).join('')
      for (const language of [en, ru]) {
        let last = 0
        for (const { span, tokens } of language.analyse(text).sentences) {
          expect(span).toEqual([tokens[0]?.start, tokens.at(-1)?.end])
          for (const token of tokens) {
            expect(token.start).toBeGreaterThanOrEqual(last)
            expect(token.end).toBeGreaterThan(token.start)
            expect(text.slice(token.start, token.end)).toBe(token.text)
            last = token.end
          }
        }
      }
    }
  })

  test.each([
    ['one word', 'a'],
    ['initials', 'a.'],
    ['dots', '.'],
    ['emoji', '😀'],
    ['quotes', '"('],
    ['digits', '1:'],
    ['hyphens', 'а-'],
  ])('is read in linear time: %s without a space', (_, unit) => {
    const text = unit.repeat(10_000)
    expect(ru.analyse(text).sentences.length).toBeGreaterThan(0)
  })

  test.each(['a', '1:', '.', '😀'])('a line of 5 MB made of %s is read in seconds', (unit) => {
    const text = unit.repeat(Math.floor(5_000_000 / unit.length))
    expect(en.analyse(text).sentences.at(-1)?.span[1]).toBe(text.length)
  })
})
