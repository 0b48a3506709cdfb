import type { ReconciledEvent } from '../../model/index.js'
import { readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Status } from './status.js'
import { Moment } from './time.js'

/** Why the status is what it is: the rules, the statements that set it, and each party's word. */
export function WhyStatus({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say, view } = visit
  return (
    <section aria-labelledby="why">
      <h2 id="why">{say('why.title')}</h2>
      <ul class="plain">
        {event.status.why.map(({ field, rule, words, statements, at }) => (
          <li>
            <span class="soft">{say(`why.${field}`)}:</span> {words}{' '}
            <Sources event={event} visit={visit} statements={statements} />
            {at ? (
              <>
                {' '}
                · <Moment at={at} visit={visit} />
              </>
            ) : null}{' '}
            · <a href={`/method#${encodeURIComponent(rule)}`}>{say('findings.rule')}</a>
          </li>
        ))}
      </ul>
      {event.status.byParty.length > 0 ? (
        <table class="cards small">
          <thead>
            <tr>
              <th scope="col">{say('why.party')}</th>
              <th scope="col">{say('why.word')}</th>
              <th scope="col">{say('why.since')}</th>
            </tr>
          </thead>
          <tbody>
            {event.status.byParty.map(({ party, level, denies, announces, since, statements }) => (
              <tr>
                <th scope="row">{view.nameOf(party)}</th>
                <td data-label={say('why.word')}>
                  {say(`level.${level.replace(' ', '-') as 'none'}`)}
                  {denies ? `, ${say('why.denies')}` : ''}
                  {announces ? `, ${say('why.announces')}` : ''}{' '}
                  <Sources event={event} visit={visit} statements={statements} />
                </td>
                <td data-label={say('why.since')}>
                  <Moment at={since} visit={visit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

/** How the status moved, moment by moment. */
export function StatusHistory({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say } = visit
  if (event.status.history.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('history.title')}</h2>
      <ol class="history">
        {event.status.history.map((change) => (
          <li>
            <Moment at={change.at} visit={visit} /> <Status status={change} say={say} />{' '}
            <Sources event={event} visit={visit} statements={[change.statement]} />{' '}
            {change.at ? (
              <a class="soft noprint" href={`?as_of=${encodeURIComponent(change.at)}`}>
                {say('history.then')}
              </a>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Sources({
  event,
  visit,
  statements,
}: {
  event: ReconciledEvent
  visit: DossierVisit
  statements: readonly string[]
}) {
  const documentOf = new Map(event.mentions.map(({ statement, document }) => [statement, document]))
  const documents = [...new Set(statements.flatMap((id) => documentOf.get(id) ?? []))].slice(0, 5)
  return (
    <>
      {documents.map((id, n) => (
        <>
          <a
            class="chip"
            href={readLink(visit, id)}
            aria-label={visit.say('why.source', { n: n + 1, name: nameOf(visit, id) })}
            title={nameOf(visit, id)}
          >
            {n + 1}
          </a>{' '}
        </>
      ))}
    </>
  )
}

function nameOf({ view }: DossierVisit, id: string): string {
  const entry = view.documents.get(id)
  const source = view.dossier.sources.find((item) => item.id === entry?.source)
  return source?.name ?? entry?.publisher ?? id
}
