import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'

/** "A delegation led by Mossad director David Barnea will leave": whoever stands behind the participle and "by" leads it, and does nothing of what follows. English. */
export function mendLedBy(tokens: Token[]): void {
  tokens.forEach((by, at) => {
    const verb = at - 1
    if (lowerOf(by.text) !== 'by' || !isParticiple(tokens[verb])) return
    const subject = subjectOver(tokens, at)
    if (subject === null || subject < at || tokens[subject]!.head < subject) return
    tokens[subject] = { ...tokens[subject]!, head: verb, deprel: 'obl:agent' }
    tokens[at] = { ...by, head: subject, deprel: 'case' }
  })
}

/** A participle that describes the noun before it. */
function isParticiple(token: Token | undefined): boolean {
  return token?.upos === 'VERB' && token.deprel === 'acl' && token.feats.includes('VerbForm=Part')
}

/** The subject at or above a word, over the titles and names between. */
function subjectOver(tokens: readonly Token[], from: number): number | null {
  let at = from
  for (let steps = 0; steps < 4; steps++) {
    const { head, deprel } = tokens[at]!
    if (/^nsubj/.test(deprel)) return at
    if (head < 0) return null
    at = head
  }
  return null
}
