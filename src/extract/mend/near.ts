import type { Token } from '../../model/index.js'

/** "Israel and Hamas near truce deal": between names and a thing, in a sentence without a verb, "near" is one. A place after it has an article or a name ("a blast near Kyiv"). */
export function mendNear(tokens: Token[]): void {
  const at = tokens.findIndex(({ text }) => text === 'near')
  if (at < 1 || tokens.some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return
  const subject = firstOfNames(tokens, at)
  const object = lastOfThing(tokens, at)
  if (subject === null || object === null) return
  tokens[at] = { ...tokens[at]!, upos: 'VERB', feats: 'Mood=Ind|Tense=Pres|VerbForm=Fin', head: -1, deprel: 'root' }
  tokens.forEach((token, index) => {
    if (index === subject) tokens[index] = { ...token, head: at, deprel: 'nsubj' }
    else if (index === object) tokens[index] = { ...token, head: at, deprel: 'obj' }
    else if (index > at && index < object) tokens[index] = { ...token, head: object, deprel: 'compound' }
    else if (index < at && token.head >= at) tokens[index] = { ...token, head: subject }
    else if (index > object && token.head <= object)
      tokens[index] = { ...token, head: token.deprel === 'nmod' ? object : at, deprel: rootless(token.deprel) }
  })
}

/** Nothing but names, "and" and commas stand before. */
function firstOfNames(tokens: readonly Token[], at: number): number | null {
  const before = tokens.slice(0, at)
  const onlyNames = before.every(({ upos, text }) => upos === 'PROPN' || text === 'and' || text === ',')
  return onlyNames && before[0]!.upos === 'PROPN' && before.at(-1)!.upos === 'PROPN' ? 0 : null
}

function lastOfThing(tokens: readonly Token[], at: number): number | null {
  let last = at
  while (['NOUN', 'PROPN', 'ADJ'].includes(tokens[last + 1]?.upos ?? '')) last++
  return last > at && tokens[last]!.upos === 'NOUN' ? last : null
}

function rootless(deprel: string): string {
  return deprel === 'root' ? 'parataxis' : deprel
}
