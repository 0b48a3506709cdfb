import type { Token } from '../../model/index.js'
import { isNoun } from './attachments.js'

/** "Border guards open fire on a crowd": a verb taken for an adjective of what it opens, in a sentence with no finite verb before it, is the root. English. */
export function mendOpenFire(tokens: Token[]): void {
  const verb = tokens.findIndex(
    ({ text, upos }, at) => text === 'open' && upos !== 'VERB' && tokens[at + 1]?.text === 'fire',
  )
  const subject = verb - 1
  const fire = verb + 1
  if (subject < 0 || !isNoun(tokens[subject]!)) return
  if (tokens.some(({ feats, upos }, at) => at < verb && /VERB|AUX/.test(upos) && feats.includes('VerbForm=Fin'))) return
  tokens.forEach((token, at) => {
    if (at === verb)
      tokens[at] = {
        ...token,
        upos: 'VERB',
        lemma: 'open',
        feats: 'Mood=Ind|Tense=Pres|VerbForm=Fin',
        head: -1,
        deprel: 'root',
      }
    else if (at === fire) tokens[at] = { ...token, head: verb, deprel: 'obj' }
    else if (at === subject) tokens[at] = { ...token, head: verb, deprel: 'nsubj' }
    else if (at < subject && (token.head < 0 || token.head >= verb))
      tokens[at] = { ...token, head: subject, deprel: 'compound' }
    else if (at > fire && token.head <= fire) tokens[at] = { ...token, head: verb, deprel: behind(token.deprel) }
  })
}

function behind(deprel: string): string {
  if (deprel === 'nmod') return 'obl'
  return /^(?:acl|parataxis|list)$/.test(deprel) ? 'advcl' : deprel
}
