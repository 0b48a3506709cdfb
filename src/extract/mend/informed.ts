import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { takePlace } from './take-place.js'

/** "A person familiar with the talks said", "people briefed on it": what describes an informant hangs from him, and he from the verb. */
export function mendInformed(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const noun = at - 1
    if (INFORMED.get(lowerOf(token.text)) !== lowerOf(tokens[at + 1]?.text ?? '')) return
    if (noun < 0 || tokens[noun]!.upos !== 'NOUN') return
    if (tokens[noun]!.head === at) takePlace(tokens, [noun, at], 'acl', (_, index) => index < noun)
    else tokens[at] = { ...token, head: noun, deprel: 'acl' }
  })
}

const INFORMED: ReadonlyMap<string, string> = new Map([
  ['familiar', 'with'],
  ['briefed', 'on'],
  ['close', 'to'],
])
