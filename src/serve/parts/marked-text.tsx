import type { Document, ReconciledEvent, Span, Statement } from '../../model/index.js'
import { markedParagraphs, type Run } from '../text/marked-text.js'
import { anchor, eventLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

type Marked = {
  readonly visit: DossierVisit
  readonly document: Document
  /** The part of the text that is shown; numbers and anchors are those of the whole. */
  readonly part: Span
  readonly statements: readonly Statement[]
  /** Events of this text; a mark's number is the place here. */
  readonly events: readonly ReconciledEvent[]
  /** Spans that a summary or a link points at. */
  readonly cited: readonly Span[]
}

/** The original in one column, letter for letter; evidence is underlined and numbered by event, cited words can be jumped to. */
export function MarkedText({ visit, document, part, events, ...marked }: Marked) {
  const [from, to] = part
  const isHere = ([start, end]: Span) => start < to && end > from
  const statements = marked.statements.filter(({ content, evidence }) => isHere(content) || isHere(evidence))
  const cited = marked.cited.filter(isHere)
  const spans = [...statements.map(({ content }) => content), ...cited, ...statements.map(({ evidence }) => evidence)]
  const within = spans.map(([start, end]): Span => [start - from, end - from])
  const asked = visit.query.get('mark')
  const eventOf = new Map(events.flatMap((event) => event.mentions.map(({ statement }) => [statement, event] as const)))
  return (
    <article class="text" lang={document.lang ?? undefined} dir="auto">
      {markedParagraphs(document.text.slice(from, to), within).map((runs) => (
        <p>
          {runs.map((run) => (
            <RunText run={run} />
          ))}
        </p>
      ))}
    </article>
  )

  function RunText({ run: { text, covers, begins, ends } }: { run: Run }) {
    const isSaid = covers.some((n) => n < statements.length)
    const isCited = covers.some((n) => n >= statements.length && n < statements.length + cited.length)
    const isAsked = isCited && covers.some((n) => asked === spans[n]!.join('-'))
    const ended = ends.filter((n) => n < statements.length).flatMap((n) => eventOf.get(statements[n]!.id) ?? [])
    return (
      <>
        {[...new Set(begins.map((n) => anchor(spans[n]!)))].map((id) => (
          <span id={id} class="anchor"></span>
        ))}
        {isSaid || isCited ? <mark class={isAsked ? 'asked' : isCited ? 'cited' : 'said'}>{text}</mark> : text}
        {[...new Set(ended)].map((event) => (
          <EventNumber event={event} />
        ))}
      </>
    )
  }

  function EventNumber({ event }: { event: ReconciledEvent }) {
    return (
      <a
        class="side"
        href={eventLink(visit, event.id)}
        title={event.title}
        aria-label={visit.say('reader.toEvent', { title: event.title })}
        lang={visit.lang}
      >
        {events.indexOf(event) + 1}
      </a>
    )
  }
}
