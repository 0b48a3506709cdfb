import type { Token } from '../../model/index.js'
import { WEEKDAY } from '../words/day-names.js'

/** "A poll released Thursday": a participle between a noun and a weekday describes the noun, not the day. English. */
export function mendDatedParticiple(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const { deprel, head, feats } = token
    const noun = tokens[at - 1]
    const day = tokens[at + 1]
    if (deprel !== 'amod' || head !== at + 1 || !/Tense=Past\|VerbForm=Part/.test(feats)) return
    if (noun?.upos !== 'NOUN' || !day || !WEEKDAY.test(day.text)) return
    if (noun.head === at + 1) tokens[at - 1] = { ...noun, head: day.head, deprel: day.deprel }
    tokens[at] = { ...token, head: at - 1, deprel: 'acl' }
    tokens[at + 1] = { ...day, head: at, deprel: 'obl:unmarked' }
  })
}
