import { type Document, grouped, type Lane, type ReconciledEvent, type Statement } from '../../model/index.js'
import { sourceWords, tablesOf } from '../../say/index.js'
import { laneOf } from '../figures/event-facts.js'
import { languageName } from '../text/format.js'
import { quotedUrl } from '../text/safe-url.js'
import { sourceOf } from '../visit/document-index.js'
import { readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Moment } from './time.js'

type Cards = {
  readonly event: ReconciledEvent
  readonly visit: DossierVisit
  readonly statements: readonly Statement[]
  readonly texts: ReadonlyMap<string, Document>
  readonly unquoted: number
}

/** Cards of a lane that are shown at once. */
const OPEN = 5
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
            <Column groups={inGroups(of)} texts={texts} event={event} visit={visit} />
          </div>
        ))}
      </div>
      {unquoted > 0 ? <p class="soft">{say('statements.more', { n: unquoted })}</p> : null}
    </section>
  )
}

type Lined = Pick<Cards, 'event' | 'visit' | 'texts'> & { readonly groups: readonly (readonly Statement[])[] }

/** The first cards of a lane in full; a long lane keeps the rest folded, so that lanes can be read side by side. */
function Column({ groups, texts, event, visit }: Lined) {
  const card = (group: readonly Statement[]) => (
    <Card statements={group} document={texts.get(group[0]!.document)!} event={event} visit={visit} />
  )
  const rest = groups.slice(OPEN)
  return (
    <>
      {groups.slice(0, OPEN).map(card)}
      {rest.length > 0 ? (
        <details class="fold">
          <summary>{visit.say('statements.rest', { n: rest.length })}</summary>
          {rest.map(card)}
        </details>
      ) : null}
    </>
  )
}

/** Statements that rest on the same words of one document stand in one card. */
function inGroups(statements: readonly Statement[]): readonly (readonly Statement[])[] {
  return [...grouped(statements, ({ document, evidence }) => `${document} ${evidence.join('-')}`).values()]
}

type One = {
  readonly statements: readonly Statement[]
  readonly document: Document
  readonly event: ReconciledEvent
  readonly visit: DossierVisit
}

function Card({ statements, document, event, visit }: One) {
  const { say, view } = visit
  const entry = view.documents.get(document.id)
  const first = statements[0]!
  const original = quotedUrl(document.url, document.text.slice(...first.evidence))
  const readings = statements.map(({ type, stance, actuality, attribution }) => {
    const chain = attribution
      .map(({ name, actor }) => (actor ? view.nameOf(actor) : sourceWords(name, tablesOf(visit.lang))))
      .join(' ← ')
    // What "declined to speak of it" negates is the saying.
    const told =
      type === 'STATE' && actuality === 'not'
        ? say('stance.silent')
        : `${say(`stance.${stance}`)}, ${say(`actuality.${actuality}`)}`
    return `${told}${chain ? `, ${say('statements.according', { chain })}` : ''}`
  })
  const mentions = event.mentions.filter((item) => statements.some(({ id }) => id === item.statement))
  return (
    <article class="card">
      <p class="soft">
        <strong>{entry ? sourceOf(view.dossier, entry) : document.from}</strong> ·{' '}
        <Moment at={document.published} visit={visit} />
        {document.lang ? ` · ${languageName(document.lang, visit.lang)}` : ''}
      </p>
      <blockquote lang={document.lang ?? undefined} dir="auto">
        <Evidence document={document} statement={first} />
      </blockquote>
      <p class="soft">{[...new Set(readings)].join('; ')}</p>
      <div class="links">
        <a href={readLink(visit, document.id, { span: first.evidence, list: `e:${event.id}` })}>
          {say('statements.read')}
        </a>
        {original ? (
          <a href={original} rel="noreferrer noopener external">
            {say('statements.original')}
          </a>
        ) : null}
        {mentions.length > 0 ? (
          <details>
            <summary>
              {say('statements.whyHere', { score: Math.max(...mentions.map(({ score }) => score)).toFixed(2) })}
            </summary>
            <ul>
              {mentions.flatMap(({ reasons }) =>
                reasons.map(({ by, saw }) => (
                  <li>
                    {tablesOf(visit.lang).terms.feature[by] ?? by}: {saw}
                  </li>
                )),
              )}
            </ul>
          </details>
        ) : null}
      </div>
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
