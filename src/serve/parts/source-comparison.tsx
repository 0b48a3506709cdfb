import type { Child } from 'hono/jsx'
import type { Shared, SourceComparison } from '../figures/source-comparison.js'
import { FEW, type SourceLine } from '../figures/source-lines.js'
import { moment, number } from '../text/format.js'
import { minutesInWords } from '../text/minutes.js'
import { dossierLink, eventLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { coverageInWords, laterInWords, medianInWords } from './source-figures.js'
import { Health } from './source-health.js'
import { Status } from './status.js'
import { Moment } from './time.js'

type Two = readonly [SourceLine, SourceLine]
type Of = { readonly visit: DossierVisit; readonly two: Two }

/** So many shared events are listed. */
const LISTED = 100

/** The figures of two sources, one row each; those from few cases are grey. */
export function SideBySide({ visit, two }: Of) {
  const { say, lang } = visit
  const rows: readonly (readonly [string, (line: SourceLine) => ReturnType<typeof Figure> | string])[] = [
    [say('sources.documents'), ({ record }) => number(record?.documents ?? 0, lang)],
    [say('sources.coverage'), (line) => coverageInWords(line, visit) || say('sources.coverageUnknown')],
    [say('sources.health'), (line) => <Health visit={visit} line={line} />],
    [say('sources.first'), ({ record }) => number(record?.firstReports.length ?? 0, lang)],
    [say('sources.early'), ({ record }) => number(record?.early ?? 0, lang)],
    [say('sources.later'), ({ record }) => <Figure of={record?.early ?? 0}>{laterInWords(record, visit)}</Figure>],
    [say('sources.lead'), ({ record }) => <Figure of={record?.leadTimes ?? 0}>{medianInWords(record, visit)}</Figure>],
    [say('sources.contradicted'), ({ record }) => number(record?.contradicted.length ?? 0, lang)],
    [say('sources.open'), ({ record }) => number(record?.open.length ?? 0, lang)],
    [say('sources.last'), ({ last }) => (last ? moment(last, lang) : say('sources.never'))],
  ]
  return (
    <table class="cards">
      <thead>
        <tr>
          <td></td>
          {two.map(({ source }) => (
            <th scope="col">
              <a href={dossierLink(visit, `s/${encodeURIComponent(source.id)}`)}>{source.name}</a>
              <br />
              <small class="soft">{say(`lane.${source.lane}`)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, figure]) => (
          <tr>
            <th scope="row">{name}</th>
            {two.map((line) => (
              <td data-label={line.source.name}>{figure(line)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Figure({ of, children }: { of: number; children?: Child }) {
  return <span class={of < FEW ? 'soft' : undefined}>{children}</span>
}

/** What both tell of, and who was first on it. */
export function SharedEvents({ visit, two, compared }: Of & { readonly compared: SourceComparison }) {
  const { say, lang } = visit
  const { shared, firstA, firstB } = compared
  const [a, b] = two.map(({ source }) => source.name) as [string, string]
  const ahead = [
    [a, compared.medianA, firstA],
    [b, compared.medianB, firstB],
  ] as const
  return (
    <section aria-labelledby="shared">
      <h2 id="shared">
        {say('sources.shared')} <small>{shared.length}</small>
      </h2>
      {shared.length === 0 ? (
        <p class="empty">{say('sources.noneShared')}</p>
      ) : (
        <>
          <p>
            {say('sources.sharedAbout', { n: shared.length, a, b, x: firstA, y: firstB })}{' '}
            {ahead.map(([name, median, n]) =>
              median === null ? null : (
                <span class={n < FEW ? 'soft' : undefined}>
                  {say('sources.ahead', { name, length: minutesInWords(median, lang), n })}{' '}
                </span>
              ),
            )}
            <span class="soft">{say('sources.fairlyFirst')}</span>
          </p>
          <SharedTable visit={visit} two={two} shared={shared.slice(0, LISTED)} />
        </>
      )}
    </section>
  )
}

function SharedTable({ visit, two: [a, b], shared }: Of & { readonly shared: readonly Shared[] }) {
  const { say, lang } = visit
  const told = ({ source }: SourceLine) => say('sources.toldAt', { name: source.name })
  const firstOf = ({ first, minutes, isAtLeast }: Shared) =>
    first === null || minutes === null
      ? say('sources.unclear')
      : say(isAtLeast ? 'sources.byAtLeast' : 'sources.by', {
          name: (first === 'a' ? a : b).source.name,
          length: minutesInWords(minutes, lang),
        })
  return (
    <table class="cards">
      <thead>
        <tr>
          {[say('event.event'), told(a), told(b), say('sources.firstOfTwo'), say('event.status')].map((head) => (
            <th scope="col">{head}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shared.map((one) => (
          <tr>
            <th scope="row">
              <a href={eventLink(visit, one.event.id)}>{one.event.title}</a>
            </th>
            <td class="when" data-label={told(a)}>
              <Moment at={one.a} visit={visit} />
            </td>
            <td class="when" data-label={told(b)}>
              <Moment at={one.b} visit={visit} />
            </td>
            <td data-label={say('sources.firstOfTwo')}>{firstOf(one)}</td>
            <td data-label={say('event.status')}>
              <Status status={one.event.status} say={say} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
