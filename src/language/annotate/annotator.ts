import type { Sentence, Token } from '../../model/index.js'
import { lemmatiser } from './lemmatiser.js'
import { openingMender } from './mend-opening.js'
import { subjectMender } from './mend-subjects.js'
import { openModel } from './model-file.js'
import { withoutOrnaments } from './ornaments.js'
import { parser } from './parser.js'
import { styleOf } from './style.js'
import { tagger } from './tagger.js'
import { wordTypes } from './word-types.js'

/** A function that tags, lemmatises and parses a sentence of tokens; without a model it returns it as it is. */
export function annotator(bytes: Uint8Array | null): (sentence: Sentence) => Sentence {
  if (bytes === null) return (sentence) => sentence
  const model = openModel(bytes)
  const words = wordTypes(model)
  const tag = tagger(model, words)
  const parse = parser(model, words)
  const lemmaOf = lemmaMemory(lemmatiser(model))
  const menders = [openingMender(model.meta), subjectMender(model.meta)]
  const { bundles, labels } = model.meta
  const upos = bundles.map((bundle) => bundle.slice(0, bundle.indexOf('|')))
  const feats = bundles.map((bundle) => bundle.slice(bundle.indexOf('|') + 1))
  let types = new Int32Array(512)
  let tags = new Uint16Array(512)

  return withoutOrnaments(({ span, tokens }) => {
    const length = tokens.length
    if (types.length < length) {
      types = new Int32Array(length * 2)
      tags = new Uint16Array(length * 2)
    }
    if (words.full()) {
      words.forget()
      tag.forget()
      parse.forget()
    }
    for (let i = 0; i < length; i++) types[i] = words.typeOf((tokens[i] as Token).text)
    tag.tag(types, length, styleOf(tokens), tags)
    const tree = parse.parse(types, tags, length)
    const flat = (i: number) => labels[tree.labels[i] as number]?.startsWith('flat') ?? false
    liftFromNames(tree.heads, length, flat)
    const tagged = { tree, tags, length, candidates: (i: number) => words.candidates(types[i] as number) }
    for (const mend of menders) mend(tagged)
    return {
      span,
      tokens: tokens.map(({ start, end }, i) => {
        const text = words.textOf(types[i] as number)
        const bundle = tags[i] as number
        const head = tree.heads[i] as number
        return {
          text,
          start,
          end,
          lemma: lemmaOf(text, types[i] as number, bundle),
          upos: upos[bundle] as string,
          feats: feats[bundle] as string,
          head: head === length ? -1 : head,
          deprel: labels[tree.labels[i] as number] as string,
        }
      }),
    }
  })
}

/** The later parts of a name have no dependents of their own in UD: whatever the parser hung there belongs to the name's first part. */
function liftFromNames(heads: { [i: number]: number }, length: number, flat: (i: number) => boolean): void {
  for (let i = 0; i < length; i++) {
    let head = heads[i] as number
    for (let steps = 0; head < length && flat(head) && heads[head] !== i && steps < length; steps++)
      head = heads[head] as number
    heads[i] = head
  }
}

function lemmaMemory(lemmaOf: (word: string, bundle: number) => string) {
  const known = new Map<number, string>()
  return (word: string, type: number, bundle: number): string => {
    const key = type * 4096 + bundle
    const found = known.get(key)
    if (found !== undefined && found !== '') return found
    const lemma = lemmaOf(word, bundle)
    if (known.size > 100_000) known.clear()
    known.set(key, lemma)
    return lemma
  }
}
