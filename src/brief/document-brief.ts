import type { Brief, Document, Reconciliation, Span, Statement } from '../model/index.js'
import { compose, langOf, type SectionKey, type Style, type Wanted } from './compose.js'
import { differenceSentences } from './event-sentences.js'
import { namesIn } from './names.js'

/** What a summary of one document is made from; with a reconciliation it also says where the document's events differ. */
export type DocumentBriefInput = Style & {
  readonly document: Document
  readonly statements: readonly Statement[]
  readonly reconciliation?: Reconciliation | null
  readonly actors?: Parameters<typeof namesIn>[1]
  /** Documents that differences may cite. */
  readonly documents?: readonly Document[]
}

const LONGEST = 60_000
const WEIGHT: Readonly<Record<string, number>> = { CONSULT: 3, AGREE: 3, RETREAT: 3, MOVE: 2, STATE: 0.5 }

/** A summary in the document's own sentences: those that carry the weightiest statements, in the order of the text. */
export function briefOfDocument(input: DocumentBriefInput): Brief {
  const { document, statements } = input
  const sentences = sentencesOf(document.text.slice(0, LONGEST))
  const weighed = sentences.map((span, at) => ({ span, ...weigh(span, statements), at }))
  const most = input.length === 'short' ? 3 : 8
  const chosen = weighed
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at)
  // A text about nothing that we extract is summarised by its opening.
  const shown = chosen.length > 0 ? chosen : weighed.slice(0, 2)
  const wanted = shown.map(({ span, own }): Wanted => {
    const text = document.text.slice(span[0], span[1])
    const cite = { document: document.id, statement: own[0]?.id ?? null, span, text }
    return { section: sectionOf(own, document), text: text.replace(/\s+/g, ' '), cites: [cite], verbatim: true }
  })
  const names = namesIn(langOf(input), input.actors ?? [])
  const events = (input.reconciliation?.events ?? []).filter((event) =>
    event.mentions.some((m) => m.document === document.id),
  )
  const differs = events.flatMap((event) => differenceSentences(event, names))
  const title = document.title ?? wanted[0]?.text.slice(0, 120) ?? document.id
  const frame = { of: 'document' as const, id: document.id, title, asOf: input.reconciliation?.asOf ?? null }
  return compose(frame, [...wanted, ...differs], [document, ...(input.documents ?? [])], input)
}

function weigh(
  span: Span,
  statements: readonly Statement[],
): { readonly weight: number; readonly own: readonly Statement[] } {
  const own = statements.filter(({ trigger }) => trigger[0] >= span[0] && trigger[0] < span[1])
  const weight = own.reduce(
    (sum, s) =>
      sum + (WEIGHT[s.type] ?? 1) * s.confidence + (s.terms ? 2 : 0) + (s.count ? 2 : 0) + (s.quote ? 0.5 : 0),
    0,
  )
  return { weight, own }
}

function sectionOf(own: readonly Statement[], document: Document): SectionKey {
  if (own.length > 0 && own.every(({ actuality }) => actuality === 'planned')) return 'scheduled'
  if (own.some(({ terms }) => terms?.end)) return 'running-out'
  return document.lane === 'official' ? 'on-record' : 'claimed'
}

/** Sentences (Unicode UAX 29) without the blank around them; a line break ends one too. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const start = index + (segment.length - segment.trimStart().length)
    const end = index + segment.trimEnd().length
    if (end - start >= 3) spans.push([start, end])
  }
  return spans
}
