import type { Token } from '../../model/index.js'

/** One kind of object whatever it was mended by, so that V8 reads its fields from one place. */
export function plain({ text, start, end, lemma, upos, feats, head, deprel, unread }: Token): Token {
  const token = { text, start, end, lemma, upos, feats, head, deprel }
  return unread === undefined ? token : { ...token, unread }
}
