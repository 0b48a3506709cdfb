import type { Span } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { type Reference, referencesOf } from '../mentions/references.js'
import { prepositionOf } from '../participants/control.js'
import type { Passage } from '../passage.js'
import { childrenBy, isUnder, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { quotesTouching } from '../words/quotes.js'
import { contentOf, contentSpan, quotedBeside } from './content.js'
import { headlineLinks } from './headline-links.js'
import { hearsayLinks } from './hearsay.js'
import type { Link } from './link.js'
import type { Report } from './report.js'
import { wholeName } from './source-name.js'
import { cited, sourceOf } from './sources.js'
import { turnLink } from './turn-link.js'

/** Every attribution of a sentence, outermost first: reporting verbs, "according to", «по словам», headline colons and dashes. */
export function linksOf(
  passage: Passage,
  tree: Tree,
  hits: readonly Hit[],
  reports: ReadonlyMap<number, Report>,
): readonly Link[] {
  const framed = hits.flatMap((hit) => {
    const report = reports.get(hit.head)
    return (report ? reportedBy(passage, tree, hit, report) : null) ?? reported(passage, tree, hit) ?? []
  })
  const known = new Set(framed.flatMap(({ hit }) => (hit ? [hit.head] : [])))
  const others = [...reports.values()].filter(
    ({ spoken, head }) =>
      spoken && tree.tokens[head]!.upos !== 'PUNCT' && !known.has(head) && !hits.some((hit) => hit.head === head),
  )
  const labels = headlineLinks(passage, tree)
  // "Hearing from two people in Cairo: …": the label says of whom it is heard, no verb in it cites another.
  const inLabel = ({ cue }: Link) =>
    labels.some(({ source }) => source !== null && source.span[0] <= cue[0] && cue[1] <= source.span[1])
  const verbal = [...framed, ...others.flatMap((report) => linkOf(passage, tree, report) ?? [])]
  const links = [...verbal.filter((link) => !inLabel(link)), ...labels].filter(
    (link) => !isOwnVoice(passage, tree, link),
  )
  const turn = turnLink(passage, tree)
  const continued = turn ? null : continuing(passage, tree)
  const named = [turn ?? [], continued ?? [], links].flat()
  return [...named, ...unsaid(passage, tree, named)].sort((a, b) => a.rank - b.rank)
}

/** What somebody named says is said by him, also where he says "reportedly". */
function unsaid(passage: Passage, tree: Tree, named: readonly Link[]): readonly Link[] {
  return hearsayLinks(passage, tree).filter(
    ({ source }) => !named.some((link) => link.source !== null && link.covers(source!.at)),
  )
}

/** "I think" inside a quotation is its speaker's word already. */
function isOwnVoice({ quotes }: Passage, tree: Tree, { source, cue }: Link): boolean {
  if (source?.via !== 'pronoun' || !/Person=[12]/.test(tree.tokens[source.at]!.feats)) return false
  return quotesTouching(quotes, cue).some(({ outer }) => outer[0] < cue[0] && cue[1] < outer[1])
}

/** The link of a reporting word whose attribution is known with all its spans; the frame of the word says who is cited. */
function reportedBy(passage: Passage, tree: Tree, hit: Hit, report: Report): Link | null {
  if (!hit.frame.speaks || hit.wordClass === 'noun') return null
  const own = sourceOf(passage, tree, hit)
  const found = own.reference || report.source === null ? own : cited(passage, tree, report.source)
  const members = new Set(report.tokens)
  return {
    source:
      found.reference && report.sourceSpan ? wholeSource(passage, found.reference, report.sourceSpan) : found.reference,
    unnamed: found.unnamed,
    cue: report.cue,
    covers: (at) => members.has(at) && at !== hit.head,
    content: wholeContent(passage, report),
    hit,
    rank: -members.size,
  }
}

function wholeSource(passage: Passage, reference: Reference, span: Span): Reference {
  return { ...wholeName(passage, reference, span), span }
}

/** From the first to the last word of what is said, and the whole of a quotation that runs on behind the sentence. */
export function wholeContent({ quotes }: Passage, { content }: Report): Span {
  let [start, end]: [number, number] = [content[0]![0], content.at(-1)![1]]
  for (const { outer, depth } of quotesTouching(quotes, [start, end]))
    if (depth === 0 && outer[0] < end && start < outer[1])
      [start, end] = [Math.min(start, outer[0]), Math.max(end, outer[1])]
  return [start, end]
}

/** The attribution of a report that no frame of the lexicon tells of; null where nobody is named. */
export function linkOf(passage: Passage, tree: Tree, report: Report): Link | null {
  if (report.source === null || !report.sourceSpan) return null
  const { reference, unnamed } = cited(passage, tree, report.source)
  if (!reference) return null
  const nameless = tree.kids[report.source]!.some((kid) => isListed(passage.lexicon, 'unnamed-only', tree, kid))
  const members = new Set(report.tokens)
  return {
    source: wholeSource(passage, reference, report.sourceSpan),
    unnamed: unnamed || nameless,
    cue: report.cue,
    covers: (at) => members.has(at),
    content: wholeContent(passage, report),
    hit: null,
    rank: tree.low[report.head] === 'со' ? 1 : -members.size - 0.5,
  }
}

/** A sentence inside a quotation is still the last speaker's. */
function continuing({ quotes, discourse }: Passage, tree: Tree): Link | null {
  const { speaker } = discourse
  const [start, end] = tree.span
  const inside = quotesTouching(quotes, tree.span).some(({ outer }) => outer[0] <= start + 1 && end - 2 <= outer[1])
  if (!speaker || !inside) return null
  return {
    source: speaker,
    unnamed: false,
    cue: [start, start],
    covers: () => true,
    content: [start, end],
    hit: null,
    rank: 0,
    implicit: true,
  }
}

/** "X said (that) …", "…, X said", «сообщили в ведомстве». */
function reported(passage: Passage, tree: Tree, hit: Hit): Link | null {
  if (!hit.frame.speaks) return null
  if (hit.wordClass === 'noun') return nominalReport(passage, tree, hit)
  const tokens = contentOf(tree, hit)
  const next = tokens.length === 0 ? quotedBeside(passage, tree, hit) : null
  if (tokens.length === 0 && next === null) return null
  const { reference, unnamed } = sourceOf(passage, tree, hit)
  const members = new Set(tokens)
  return {
    source: reference,
    unnamed,
    cue: cueSpan(tree, hit),
    covers: (at) => members.has(at) && at !== hit.head,
    content: next ?? contentSpan(passage, tree, tokens),
    hit,
    rank: -members.size,
  }
}

/** "The president's statement that …", «заявление Трампа о …»: a noun of speech with its owner and content. */
function nominalReport(passage: Passage, tree: Tree, hit: Hit): Link | null {
  if (hit.frame.type !== 'STATE') return null
  const kids = tree.kids[hit.head]!
  const clause =
    kids.find((kid) => tree.rel[kid] === 'acl' && tree.tokens[kid]!.deprel !== 'acl:relcl') ??
    kids.find((kid) => tree.rel[kid] === 'nmod' && ['о', 'about', 'on', 'of'].includes(prepositionOf(tree, kid) ?? ''))
  const owner = kids.find(
    (kid) =>
      kid !== clause &&
      (tree.tokens[kid]!.deprel === 'nmod:poss' ||
        (tree.rel[kid] === 'nmod' && ['by', 'from', null].includes(prepositionOf(tree, kid)))),
  )
  if (clause === undefined || owner === undefined) return null
  const reference = referencesOf(passage, tree, owner)[0]
  if (!reference) return null
  return {
    source: reference,
    unnamed: false,
    cue: spanOf(tree, [hit.head]),
    covers: (at) => isUnder(tree, at, clause),
    content: spanOf(tree, subtree(tree, clause)),
    hit,
    rank: -subtree(tree, clause).length,
  }
}

/** The reporting words with their auxiliaries and particles: "has learned", «дал понять». */
function cueSpan(tree: Tree, hit: Hit): Span {
  const parts = [
    ...hit.used.filter((at) => Math.abs(at - hit.head) <= 3),
    ...childrenBy(tree, hit.head, 'aux').filter((kid) => kid < hit.head),
    ...tree.kids[hit.head]!.filter((kid) => tree.tokens[kid]!.deprel === 'compound:prt'),
  ]
  return spanOf(
    tree,
    [...new Set(parts)].sort((a, b) => a - b),
  )
}
