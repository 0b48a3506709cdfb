import type { Token } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import { hasChild } from './has-child.js'

/**
 * "On Friday, Acting Prime Minister X spoke with", "a meeting with Acting Prime Minister X": where "acting" was taken for the verb, the name behind it was
 * left as a clause. The finite verb right behind such a name is what it does; behind a preposition it is a name.
 */
export function mendBehindTitle(tokens: Token[], mentions: readonly Mention[]): void {
  for (const { via, actor, span } of mentions) {
    if (via !== 'name' || actor?.kind !== 'person') continue
    const inside = tokens.flatMap(({ start, end }, at) => (span[0] <= start && end <= span[1] ? [at] : []))
    const name = inside.find((at) => !inside.includes(tokens[at]!.head))
    if (name === undefined || !/^(?:acl|advcl|root|parataxis)$/.test(tokens[name]!.deprel)) continue
    const verb = inside.at(-1)! + 1
    if (isDone(tokens, name, verb)) leadBy(tokens, name, verb)
    else if (hasChild(tokens, name, /^nmod:desc$/)) nameBehind(tokens, name)
  }
}

function isDone(tokens: readonly Token[], name: number, at: number): boolean {
  const verb = tokens[at]
  if (verb?.upos !== 'VERB' || verb.head !== name || !/VerbForm=Fin/.test(verb.feats)) return false
  return /^(?:xcomp|ccomp|acl|parataxis)$/.test(verb.deprel) && !hasChild(tokens, at, /^nsubj/)
}

function leadBy(tokens: Token[], name: number, verb: number): void {
  const { head: above, deprel } = tokens[name]!
  const isSetting = above >= 0 && tokens[above]!.head < 0 && tokens[above]!.upos !== 'VERB'
  tokens.forEach((token, at) => {
    if (at > verb && token.head === name) tokens[at] = { ...token, head: verb }
  })
  tokens[verb] = { ...tokens[verb]!, head: isSetting ? -1 : above, deprel: isSetting ? 'root' : deprel }
  if (isSetting) tokens[above] = { ...tokens[above]!, head: verb, deprel: 'obl' }
  tokens[name] = { ...tokens[name]!, head: verb, deprel: 'nsubj' }
}

function nameBehind(tokens: Token[], name: number): void {
  const mark = tokens.findIndex(({ head, deprel, text }) => head === name && deprel === 'mark' && WITH.test(text))
  const above = tokens[tokens[name]!.head]
  if (mark < 0 || mark > name || !above) return
  tokens[mark] = { ...tokens[mark]!, upos: 'ADP', deprel: 'case' }
  tokens[name] = { ...tokens[name]!, deprel: above.upos === 'VERB' ? 'obl' : 'nmod' }
}

const WITH = /^(?:with|to|by|from|of|for|between|against)$/i
