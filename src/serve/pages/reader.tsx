import type { Capture, Document, ReconciledEvent, Revision, Span, Statement } from '../../model/index.js'
import { briefOf } from '../briefs/briefs.js'
import { eventsOfDocument } from '../figures/events-of-document.js'
import { BriefView } from '../parts/brief-view.js'
import { MachineSummary, Translations } from '../parts/machine.js'
import { MarkedText } from '../parts/marked-text.js'
import { PartLinks } from '../parts/part-links.js'
import { Provenance } from '../parts/provenance.js'
import { ReaderHead, Translation } from '../parts/reader-head.js'
import { Neighbouring, type Neighbours } from '../parts/reader-neighbours.js'
import { Revisions } from '../parts/revisions.js'
import { Glyph, statusWords } from '../parts/status.js'
import { type ReaderList, readerList } from '../search/reader-list.js'
import { partAt, textParts } from '../text/text-parts.js'
import { entryOf, headline } from '../visit/document-index.js'
import { eventLink, withQuery } from '../visit/links.js'
import { type DossierVisit, NotHere, type Screen } from '../visit/visit.js'

type Read = {
  readonly visit: DossierVisit
  readonly document: Document
  readonly statements: readonly Statement[]
  readonly events: readonly ReconciledEvent[]
  readonly revisions: readonly Revision[]
  readonly capture: Capture | null
  readonly neighbours: Neighbours
  readonly list: ReaderList | null
}

/** Shorter texts than this are their own summary. */
const TOO_SHORT = 280

/** Screen 6: one document in one column, its evidence marked, a summary on request, the way to the next. */
export const readerScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/r/:document',
  asks: { summary: ['1'], mark: /^\d{1,9}-\d{1,9}$/, part: /^(all|[1-9]\d{0,5})$/, list: /^[qe]:/ },
  many: ['mark'],
  async page(visit) {
    const read = await readDocument(visit)
    const brief = visit.query.get('summary') ? briefOf.document(visit, read.document, read.statements) : null
    const cited = brief
      ? brief.sections.flatMap(({ sentences }) => sentences.flatMap(({ cites }) => cites.map(({ span }) => span)))
      : []
    const asked = spansAsked(visit)
    const parts = partsOf(visit, read.document.text)
    const part = partAsked(visit, parts, asked)
    return {
      title: headline(entryOf(read.document)),
      body: (
        <>
          <ReaderHead {...read} />
          <Provenance {...read} />
          <Translation {...read} />
          <Neighbouring {...read} />
          {brief ? (
            <BriefView brief={brief} visit={visit} within={{ document: read.document.id, part: parts[part]! }} />
          ) : (
            <SummaryButton {...read} />
          )}
          <MachineSummary of="document" subject={read.document.id} visit={visit} />
          <Translations document={read.document} visit={visit} />
          <PartLinks visit={visit} parts={parts} part={part} />
          <div class="reader">
            <MarkedText {...read} cited={[...cited, ...asked]} part={parts[part]!} />
            <Related {...read} />
          </div>
          <Revisions {...read} />
          <Neighbouring {...read} isAgain />
        </>
      ),
    }
  },
  async json(visit) {
    const { document, statements, revisions } = await readDocument(visit)
    return { document, statements, revisions }
  },
}

async function readDocument(visit: DossierVisit): Promise<Read> {
  const { store } = visit.site
  const [dossier, id] = [visit.view.dossier.id, visit.params.document ?? '']
  const document = await store.documents.get(dossier, id)
  if (!document) throw new NotHere(visit.say('reader.none'))
  if (!visit.view.documents.has(id) && visit.view.asOf) throw new NotHere(visit.say('reader.notYet'))
  const [statements, revisions, neighbours, list] = await Promise.all([
    store.statements.ofDocument(dossier, id),
    store.documents.revisions(dossier, id),
    store.documents.neighbours(dossier, id),
    readerList(visit, id),
  ])
  const newest = revisions.at(-1)
  const capture = newest ? await store.captures.get(dossier, newest.capture) : null
  return { visit, document, statements, events: eventsOf(visit, id, statements), revisions, neighbours, list, capture }
}

/** Words to mark and to jump to; a page that stands for itself (the static site) asks for many. */
function spansAsked({ query }: DossierVisit): Span[] {
  return query.getAll('mark').flatMap((text): Span[] => {
    const found = /^(\d{1,9})-(\d{1,9})$/.exec(text)
    return found ? [[Number(found[1]), Number(found[2])]] : []
  })
}

/** A long text in parts; the static site asks for all of it at once, since a file cannot be asked for another part. */
function partsOf({ query }: DossierVisit, text: string): Span[] {
  return query.get('part') === 'all' ? [[0, text.length]] : textParts(text)
}

/** The part asked for, else the one in which the words asked for stand. */
function partAsked({ query }: DossierVisit, parts: readonly Span[], [asked]: readonly Span[]): number {
  const part = Number(query.get('part'))
  if (Number.isInteger(part) && part >= 1) return Math.min(part, parts.length) - 1
  return asked ? partAt(parts, asked[0]) : 0
}

function SummaryButton({ visit, document }: Read) {
  if (document.text.length < TOO_SHORT) return <p class="soft noprint">{visit.say('brief.short')}</p>
  return (
    <p class="noprint">
      <a class="button strong" data-key="s" href={`${withQuery(visit, { summary: '1' })}#summary`}>
        {visit.say('brief.get')}
      </a>
    </p>
  )
}

/** The events that these statements speak of, in the order of the text. */
function eventsOf({ view }: DossierVisit, document: string, statements: readonly Statement[]): ReconciledEvent[] {
  const place = new Map([...statements].sort((a, b) => a.evidence[0] - b.evidence[0]).map(({ id }, n) => [id, n]))
  const first = ({ mentions }: ReconciledEvent) =>
    Math.min(...mentions.map(({ statement }) => place.get(statement) ?? Number.POSITIVE_INFINITY))
  return [...eventsOfDocument(view.record, document)]
    .filter((event) => first(event) < Number.POSITIVE_INFINITY)
    .sort((a, b) => first(a) - first(b))
}

function Related({ visit, statements, events }: Read) {
  const { say } = visit
  return (
    <aside aria-labelledby="related">
      <h2 id="related">{say('reader.events')}</h2>
      {events.length === 0 ? <p class="soft">{say('reader.noEvents')}</p> : null}
      <ol class="numbered">
        {events.map((event) => (
          <li>
            <Glyph status={event.status} /> <a href={eventLink(visit, event.id)}>{event.title}</a>
            <br />
            <small class="soft">
              {statusWords(event.status, say)} · {say('reader.mentions', { n: event.mentions.length })}
            </small>
          </li>
        ))}
      </ol>
      <p class="soft">{say('reader.statements', { n: statements.length })}</p>
    </aside>
  )
}
