import type { Document, Lane, ReconciledEvent, Statement } from '../../model/index.js'
import { sourceOf } from '../document-index.js'
import { laneOf } from '../event-facts.js'
import { readLink } from '../links.js'
import { quotedUrl } from '../safe-url.js'
import type { DossierVisit } from '../visit.js'
import { Moment } from './time.js'

type Cards = {
  readonly event: ReconciledEvent
  readonly visit: DossierVisit
  readonly statements: readonly Statement[]
  readonly texts: ReadonlyMap<string, Document>
  readonly unquoted: number
}

const LANES: readonly Lane[] = ['official', 'media', 'informal']

/** Statements side by side, a column per lane, oldest first, each with its evidence marked and the way to the full text. */
export function StatementCards({ event, visit, statements, texts, unquoted }: Cards) {
  const { say, view } = visit
  const at = (statement: Statement) =>
    Date.parse(view.documents.get(statement.document)?.published ?? '') || Number.POSITIVE_INFINITY
  const known = statements.filter(({ document }) => texts.has(document)).sort((a, b) => at(a) - at(b))
  const lanes = LANES.map((lane) => ({
    lane,
    of: known.filter(({ document }) => laneOf(view, document) === lane),
  })).filter(({ of }) => of.length > 0)
  if (lanes.length === 0) return null
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{say('statements.title')}</h2>
      <div class="lanes" data-lanes={lanes.length}>
        {lanes.map(({ lane, of }) => (
          <div>
            <h3>
              {say(`lane.${lane}`)} <small>{of.length}</small>
            </h3>
            {of.map((statement) => (
              <Card statement={statement} document={texts.get(statement.document)!} event={event} visit={visit} />
            ))}
          </div>
        ))}
      </div>
      {unquoted > 0 ? <p class="soft">{say('statements.more', { n: unquoted })}</p> : null}
    </section>
  )
}

function Card({
  statement,
  document,
  event,
  visit,
}: {
  statement: Statement
  document: Document
  event: ReconciledEvent
  visit: DossierVisit
}) {
  const { say, view } = visit
  const entry = view.documents.get(document.id)
  const mention = event.mentions.find((item) => item.statement === statement.id)
  const words = document.text.slice(...statement.evidence)
  const original = quotedUrl(document.url, words)
  const chain = statement.attribution.map(({ name }) => name).join(' ← ')
  return (
    <article class="card" id={statement.id}>
      <p class="soft">
        <strong>{entry ? sourceOf(view.dossier, entry) : document.from}</strong> ·{' '}
        <Moment at={document.published} visit={visit} />
        {document.lang ? ` · ${document.lang}` : ''}
      </p>
      <blockquote lang={document.lang ?? undefined} dir="auto">
        <Evidence document={document} statement={statement} />
      </blockquote>
      <p class="soft">
        {say(`stance.${statement.stance}`)} · {say(`actuality.${statement.actuality}`)}
        {chain ? ` · ${say('statements.according', { chain })}` : ''}
      </p>
      <p class="links">
        <a href={readLink(visit, document.id, statement.evidence)}>{say('statements.read')}</a>
        {original ? (
          <a href={original} rel="noreferrer noopener external">
            {say('statements.original')}
          </a>
        ) : null}
        {mention ? (
          <details>
            <summary>{say('statements.whyHere', { score: mention.score.toFixed(2) })}</summary>
            <ul>
              {mention.reasons.map(({ by, saw }) => (
                <li>
                  {by}: {saw}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </p>
    </article>
  )
}

function Evidence({ document, statement }: { document: Document; statement: Statement }) {
  const [start, end] = statement.evidence
  const from = Math.max(start, statement.content[0])
  const to = Math.max(from, Math.min(end, statement.content[1]))
  return (
    <>
      {document.text.slice(start, from)}
      <mark>{document.text.slice(from, to)}</mark>
      {document.text.slice(to, end)}
    </>
  )
}
