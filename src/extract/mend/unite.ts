import type { Token } from '../../model/index.js'

/** The tokens `from` to `to` are one phrase with this head; `name` is where its proper name begins. */
export type Phrase = { readonly from: number; readonly to: number; readonly head: number; readonly name: number }

/** Hangs the words of a phrase together: one of them joins the sentence, what hung from any of them hangs from the head. */
export function unite(tokens: Token[], phrase: Phrase): void {
  const { head } = phrase
  const inside = (at: number) => at >= phrase.from && at <= phrase.to
  const outer = outerOf(tokens, phrase, inside)
  if (outer >= 0 && comesUnder(tokens, outer, inside)) liftRoot(tokens, phrase, inside, outer)
  const { deprel } = tokens[externalAt(tokens, phrase, inside)]!
  tokens.forEach((token, at) => {
    if (!inside(at) && inside(token.head) && token.head !== head) tokens[at] = { ...token, head }
  })
  for (let at = phrase.from; at <= phrase.to; at++) if (at !== head) tokens[at] = hung(tokens[at]!, at, phrase, inside)
  const loose = /^(?:flat|appos|compound|nmod:desc|root)/.test(deprel) && outer >= 0
  const upos = head === phrase.name ? 'PROPN' : tokens[head]!.upos
  tokens[head] = { ...tokens[head]!, upos, head: outer, deprel: outer < 0 ? 'root' : loose ? 'nmod' : deprel }
}

/** The token by which the phrase joins the sentence: its head, else its name, else any; one that hangs from a word, not the root. */
function externalAt(tokens: readonly Token[], phrase: Phrase, inside: (at: number) => boolean): number {
  const all = [phrase.head, phrase.name, ...tokens.keys()].filter((at) => inside(at) && !inside(tokens[at]!.head))
  const hung = all.filter((at) => tokens[at]!.head >= 0)
  return hung.find((at) => !comesUnder(tokens, tokens[at]!.head, inside)) ?? hung[0] ?? all[0] ?? phrase.head
}

function outerOf(tokens: readonly Token[], phrase: Phrase, inside: (at: number) => boolean): number {
  const { head } = tokens[externalAt(tokens, phrase, inside)]!
  return inside(head) ? -1 : head
}

function comesUnder(tokens: readonly Token[], at: number, inside: (at: number) => boolean): boolean {
  for (let next = at, steps = 0; next >= 0 && steps < 60; next = tokens[next]!.head, steps++)
    if (inside(next)) return true
  return false
}

/** A word of the phrase was taken for the root: the first verb under it takes its place. */
function liftRoot(tokens: Token[], phrase: Phrase, inside: (at: number) => boolean, outer: number): void {
  const under = tokens.flatMap(({ head }, at) => (inside(head) && !inside(at) ? [at] : []))
  const path = new Set<number>()
  for (let next = outer; next >= 0 && !inside(next) && path.size < 60; next = tokens[next]!.head) path.add(next)
  const verb = under.find((at) => tokens[at]!.upos === 'VERB' && !/^acl/.test(tokens[at]!.deprel) && !path.has(at))
  const top = verb ?? under.find((at) => path.has(at))
  if (top === undefined) return
  tokens[top] = { ...tokens[top]!, head: -1, deprel: 'root' }
  const nominal = ['NOUN', 'PROPN'].includes(tokens[outer]!.upos)
  for (const at of under) {
    if (at === top || /^acl/.test(tokens[at]!.deprel)) continue
    const partner = nominal && !path.has(at) && tokens[at]!.deprel.startsWith('obl') && at > phrase.to
    if (partner && outer !== at) tokens[at] = { ...tokens[at]!, head: outer, deprel: 'nmod' }
    else if (path.has(at) || at > phrase.to) tokens[at] = { ...tokens[at]!, head: top }
  }
}

function hung(token: Token, at: number, { head, name, to }: Phrase, inside: (at: number) => boolean): Token {
  if (at === name) return { ...token, upos: nameTag(token), head, deprel: 'appos' }
  if (at > name && at <= to) return { ...token, upos: nameTag(token), head: name, deprel: 'flat' }
  const kept = inside(token.head) && token.head < name && token.head !== at && head < name
  if (kept) return token
  return { ...token, head, deprel: token.upos === 'ADJ' ? 'amod' : head === name ? 'nmod:desc' : 'nmod' }
}

function nameTag({ upos }: Token): string {
  return upos === 'ADP' || upos === 'PUNCT' ? upos : 'PROPN'
}
