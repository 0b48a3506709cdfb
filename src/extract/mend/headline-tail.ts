import type { Token } from '../../model/index.js'
import { isTokenListed } from '../words/listed.js'
import type { Naming } from './titled-names.js'

/** "Ukraine will never join NATO – EU state's PM", "… – jailed MP": who says it, behind the last dash of a headline, hangs together and apart from what is said. English. */
export function mendHeadlineTail(tokens: Token[], { lexicon }: Naming): void {
  const dash = tokens.findLastIndex(isDash(tokens))
  const end = lastWord(tokens)
  if (dash < 2 || end <= dash || end - dash > LONGEST) return
  if (tokens.slice(dash + 1, end + 1).some((token) => !isNominal(token))) return
  const last = tokens[end]!
  if (last.upos !== 'PROPN' && !isTokenListed(lexicon, 'roles', last)) return
  const inTail = (at: number) => at > dash && at <= end
  const tops = tokens.flatMap(({ head }, at) => (inTail(at) && !inTail(head) ? [at] : []))
  const top = tops.findLast((at) => tokens[at]!.upos === 'PROPN' || tokens[at]!.upos === 'NOUN') ?? end
  const { head: above, deprel: place } = tokens[tops.includes(top) ? top : tops[0]!]!
  const strays = tokens.flatMap(({ head, upos }, at) => (!inTail(at) && inTail(head) && upos !== 'PUNCT' ? [at] : []))
  if (above < 0 && strays.length === 0) return
  const root = above < 0 ? strays[0]! : tokens.findIndex(({ head }) => head < 0)
  if (inTail(root)) return
  for (const at of tops) if (at !== top) tokens[at] = { ...tokens[at]!, ...modifier(tokens[at]!), head: top }
  for (const at of strays)
    if (at !== root) tokens[at] = { ...tokens[at]!, ...(above < 0 ? { head: root } : { head: above, deprel: place }) }
  if (above < 0) tokens[root] = { ...tokens[root]!, head: -1, deprel: 'root' }
  const speaker = tokens[top]!
  tokens[top] = { ...speaker, upos: speaker.upos === 'VERB' ? 'NOUN' : speaker.upos, head: root, deprel: 'parataxis' }
}

/** No name or office behind a dash has more words. */
const LONGEST = 9

function isDash(tokens: readonly Token[]): (token: Token, at: number) => boolean {
  return ({ text, start, end }, at) =>
    /^[–—-]$/.test(text) && (tokens[at - 1]?.end ?? start) < start && (tokens[at + 1]?.start ?? end) > end
}

function lastWord(tokens: readonly Token[]): number {
  return tokens.findLastIndex(({ upos }) => upos !== 'PUNCT')
}

function isNominal({ upos, text, feats }: Token): boolean {
  if (upos === 'VERB') return /VerbForm=Part/.test(feats) && /(?:ed|en)$/.test(text)
  return ['NOUN', 'PROPN', 'ADJ'].includes(upos) || /^(?:['’]s|['’]|-)$/.test(text)
}

/** A participle before the name describes it, as "jailed" does. */
function modifier({ upos, deprel }: Token): { readonly upos: string; readonly deprel: string } {
  if (upos === 'VERB' || upos === 'ADJ') return { upos: 'ADJ', deprel: 'amod' }
  return { upos, deprel: upos === 'PUNCT' || upos === 'PART' ? deprel : 'compound' }
}
