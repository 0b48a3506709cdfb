import type { Tree } from '../tree.js'

/** Does a word of nationality stand for people ("three Israelis", "arrests Ukrainian over plot") and not for what they are? */
export function isPeople({ lang, rel, tokens }: Tree, at: number): boolean {
  return tokens[at]!.upos !== 'ADJ' || (lang === 'en' && /^(?:obj|nsubj)$/.test(rel[at]!))
}
