import type { Token } from '../../model/index.js'
import { feature } from '../tree.js'
import { hasChild } from './has-child.js'

/** «С Марком Лисом»: two names of nobody known side by side, in one case and on one word, are one name. */
export function joinSurname(tokens: Token[], at: number, isNamed: (token: Token) => boolean): void {
  const [given, token] = [tokens[at - 1], tokens[at]!]
  if (given?.upos !== 'PROPN' || token.upos !== 'PROPN' || given.head !== token.head || given.head < 0) return
  if (isNamed(token) || isNamed(given) || (feature(token, 'Case') === 'Nom' && !isLeftOver(tokens, at))) return
  if (feature(token, 'Case') !== 'Nom' && feature(token, 'Case') !== feature(given, 'Case')) return
  if (![given, token].every(({ text }) => /^\p{Lu}\p{Ll}+$/u.test(text))) return
  tokens[at] = { ...token, head: at - 1, deprel: 'flat:name' }
}

/** «Лис встретился с Анной Крамер»: a surname that does not decline, taken for a second subject. */
function isLeftOver(tokens: readonly Token[], at: number): boolean {
  const { head, deprel } = tokens[at]!
  if (deprel !== 'nsubj' || head > at || !hasChild(tokens, at - 1, /^case$/)) return false
  return tokens.some((other, index) => index < head && other.head === head && other.deprel === 'nsubj')
}
