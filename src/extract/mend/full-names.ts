import type { Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder } from '../tree.js'
import { hasChild } from './has-child.js'
import { unite } from './unite.js'

/**
 * "Spoken with Vladimir | Putin several times": every word of a name that the gazetteer knows is a part of one name. What the parser hung on a word that it
 * took for a verb belongs to the verb above.
 */
export function mendFullNames(tokens: Token[], mentions: readonly Mention[]): void {
  for (const { via, actor, span } of mentions) {
    if (via !== 'name' || actor?.kind !== 'person') continue
    const inside = tokens.flatMap(({ start, end }, at) => (span[0] <= start && end <= span[1] ? [at] : []))
    const verbs = inside.filter((at) => /^(?:VERB|AUX|ADV|INTJ)$/.test(tokens[at]!.upos))
    if (inside.length < 2 || verbs.length === 0) continue
    join(tokens, inside, verbs)
  }
}

function join(tokens: Token[], inside: readonly number[], verbs: readonly number[]): void {
  const [first] = inside as [number]
  const outside = [first, ...verbs].filter((at) => !inside.includes(tokens[at]!.head))
  const isFree = (at: number) => !inside.some((part) => isUnder({ tokens }, tokens[at]!.head, part))
  const outer = outside.find(isFree) ?? outside[0] ?? first
  const { head: above, deprel } = tokens[outer]!
  if (above < 0 || inside.some((at) => isUnder({ tokens }, above, at))) {
    // The root stands in the name: what hangs from it must find another.
    unite(tokens, { from: first, to: inside.at(-1)!, head: first, name: first })
    if (tokens[first]!.head < 0) handRootOver(tokens, first, inside.at(-1)!)
    return
  }
  const verb = verbAbove(tokens, above)
  tokens.forEach((token, at) => {
    if (inside.includes(at) || !inside.includes(token.head)) return
    const ofVerb = verbs.includes(token.head) && verb >= 0 && at > first && token.deprel !== 'punct'
    tokens[at] = { ...token, head: ofVerb && !/^(?:case|det)$/.test(token.deprel) ? verb : first }
  })
  for (const at of inside)
    tokens[at] = {
      ...tokens[at]!,
      upos: 'PROPN',
      feats: 'Number=Sing',
      lemma: tokens[at]!.text,
      head: first,
      deprel: 'flat',
    }
  const named = /^(?:advcl|ccomp|xcomp|acl|parataxis|conj)/.test(deprel) ? 'obl' : deprel
  tokens[first] = { ...tokens[first]!, head: above, deprel: named }
}

/** "Seyyed Abbas Araghchi, who landed on Monday, held talks": the verb behind the name that has no subject of its own is what the sentence tells. */
function handRootOver(tokens: Token[], name: number, last: number): void {
  const ofName = (at: number) => at > last && tokens[at]!.head === name && tokens[at]!.upos === 'VERB'
  const verb = tokens.findIndex((_, at) => ofName(at) && !hasChild(tokens, at, /^nsubj/))
  if (verb < 0) return
  tokens.forEach((token, at) => {
    if (at !== verb && ofName(at))
      tokens[at] = { ...token, deprel: at < verb ? 'acl' : token.deprel, head: at < verb ? name : verb }
  })
  tokens[verb] = { ...tokens[verb]!, head: -1, deprel: 'root' }
  tokens[name] = { ...tokens[name]!, head: verb, deprel: 'nsubj' }
}

function verbAbove(tokens: readonly Token[], from: number): number {
  let at = from
  for (let steps = 0; steps < 8 && at >= 0 && tokens[at]!.upos !== 'VERB'; steps++) at = tokens[at]!.head
  return at
}
