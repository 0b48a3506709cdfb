import type { Token } from '../../model/index.js'
import { isCapitalised } from '../words/capital.js'
import { takePlace } from './take-place.js'

/** "Serbia-Kosovo talks in Brussels broke down": "talks" taken for the verb behind the two who hold them is the subject of the verb that follows. English. */
export function mendPairTalks(tokens: Token[]): void {
  const at = tokens.findIndex((_, index) => isBehindPair(tokens, index))
  if (at < 0) return
  const end = tokens.findIndex(({ text }, index) => index > at && (text === ',' || text === ';'))
  const verb = tokens.findIndex(
    ({ upos }, index) => index > at && upos === 'VERB' && tokens[index - 1]!.text !== 'to' && index < at + REACH,
  )
  if (verb < 0 || (end >= 0 && verb > end)) return
  const own = tokens[verb]!.head
  if (own !== at && own >= 0 && own < verb && own !== tokens[at]!.head) return
  if (tokens[at]!.head !== verb) takePlace(tokens, [verb, at], 'nsubj', (_, index) => index > verb)
  tokens[at] = { ...tokens[at]!, upos: 'NOUN', lemma: 'talk', feats: 'Number=Plur' }
  tokens.forEach((token, index) => {
    if (index < at && (token.head === at || index >= at - 3))
      tokens[index] = index < at - 3 && token.deprel !== 'det' ? token : { ...token, head: at, deprel: relation(token) }
    else if (index > at && index < verb && (token.head === at || token.head === verb) && token.upos !== 'AUX')
      tokens[index] = { ...token, head: at, deprel: token.upos === 'ADV' ? token.deprel : 'nmod' }
  })
}

/** "talks", for which the tagger has a verb, behind two names that a dash joins. */
function isBehindPair(tokens: readonly Token[], at: number): boolean {
  const [first, dash, second] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]]
  return (
    tokens[at]!.text === 'talks' &&
    tokens[at]!.upos === 'VERB' &&
    first !== undefined &&
    /^[-–—]$/.test(dash!.text) &&
    first.end === dash!.start &&
    dash!.end === second!.start &&
    isCapitalised(first.text) &&
    isCapitalised(second!.text)
  )
}

function relation({ upos }: Token): string {
  return upos === 'PUNCT' ? 'punct' : upos === 'DET' ? 'det' : 'compound'
}

/** How many words may tell when and where before the verb. */
const REACH = 14
