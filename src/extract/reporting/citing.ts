import { phraseSpan } from '../mentions/phrases.js'
import type { Passage } from '../passage.js'
import { childrenBy, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isSpeaker } from '../words/speakers.js'
import type { Link } from './link.js'
import { cited } from './sources.js'

/** The participles of a report that name whom its speaker has it from ("Reuters said, citing an official"), each with the token of that source. */
export function citationsOf(passage: Passage, tree: Tree): ReadonlyMap<number, number> {
  const { lexicon } = passage
  const found = new Map<number, number>()
  for (let at = 0; at < tree.tokens.length; at++) {
    const { head } = tree.tokens[at]!
    if (tree.rel[at] !== 'advcl' || head < 0 || !lexicon.is('citing', tree.low[at]!)) continue
    if (!isListed(lexicon, 'report-say', tree, head)) continue
    const source = childrenBy(tree, at, 'obj', 'nsubj').find((kid) => kid > at)
    if (source !== undefined && speaks(passage, tree, source)) found.set(at, source)
  }
  return found
}

/** The links inside those of the reports: what the speaker says is his source's word. */
export function citingLinks(
  passage: Passage,
  tree: Tree,
  citations: ReadonlyMap<number, number>,
  links: readonly Link[],
): Link[] {
  return [...citations].flatMap(([at, token]) => {
    const said = tree.tokens[tree.tokens[at]!.head]!
    const host = links.find(({ cue }) => cue[0] <= said.start && said.end <= cue[1])
    const { reference, unnamed } = cited(passage, tree, token)
    if (!host || !reference) return []
    const nameless = subtree(tree, token).some((kid) => isListed(passage.lexicon, 'unnamed-only', tree, kid))
    const source = nameless ? { ...reference, actor: null, name: tree.text.slice(...reference.span) } : reference
    const cue = spanOf(tree, [at])
    return [{ ...host, source, unnamed: unnamed || nameless, cue, hit: null, rank: host.rank + 0.25, through: host }]
  })
}

/** A known name, or a word for whoever can speak: no reasons, dates or figures. */
function speaks({ lexicon, mentionsIn }: Passage, tree: Tree, source: number): boolean {
  const [start, end] = phraseSpan(tree, source)
  const { start: from, end: to } = tree.tokens[source]!
  if (mentionsIn(tree).some(({ span, actor }) => actor && span[0] <= from && to <= span[1])) return true
  return tree.tokens.some(
    (token, at) =>
      start <= token.start &&
      token.end <= end &&
      (at === source || tree.rel[at] === 'compound') &&
      isSpeaker(lexicon, tree, at, 'groups'),
  )
}
