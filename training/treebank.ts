import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One word of a treebank; `head` is an index into the sentence, -1 for the root. */
export type Word = {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  readonly head: number
  readonly deprel: string
}

/** A sentence of a CoNLL-U file with its raw text where the file has it. */
export type Tree = {
  readonly words: readonly Word[]
  readonly text: string | null
  readonly opens: 'document' | 'paragraph' | null
  /** The treebank's number of the sentence, which names its document; empty where it has none. */
  readonly id: string
}

/** Features that say how a word is written or used rather than what form it has. */
const LEFT_OUT = new Set(['Typo', 'ExtPos', 'Style', 'NameType', 'InflClass', 'NumForm'])

/** Reads a CoNLL-U file, gzipped or plain; multiword ranges and empty nodes are left out. */
export function readTreebank(path: string): Tree[] {
  const bytes = readFileSync(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
  return text
    .split(/\n\s*\n/)
    .filter((block) => /^\d+\t/m.test(block))
    .map(readTree)
}

/** Is the data here? Training and benches say so and stop where it is not. */
export function hasData(path: string): boolean {
  return existsSync(path)
}

function readTree(block: string): Tree {
  const lines = block.split('\n')
  const words = lines
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => {
      const [, form = '', lemma = '', upos = '', , feats = '', head = '0', deprel = ''] = line.split('\t')
      return { form, lemma, upos, feats: plainFeats(feats), head: Number(head) - 1, deprel }
    })
  const text = lines.find((line) => line.startsWith('# text = '))?.slice(9) ?? null
  const opens = lines.some((line) => line.startsWith('# newdoc'))
    ? 'document'
    : lines.some((line) => line.startsWith('# newpar'))
      ? 'paragraph'
      : null
  const id = lines.find((line) => line.startsWith('# sent_id = '))?.slice(12) ?? ''
  return { words, text, opens, id }
}

/** Features that the engine gives, in the order of the treebank. */
export function plainFeats(feats: string): string {
  if (feats === '_') return ''
  return feats
    .split('|')
    .filter((feat) => !LEFT_OUT.has(feat.split('=')[0] as string))
    .join('|')
}
