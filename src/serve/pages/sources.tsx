import { day, moment, number } from '../format.js'
import { dossierLink, withQuery } from '../links.js'
import { minutesInWords } from '../minutes.js'
import { safeUrl } from '../safe-url.js'
import { FEW, SOURCE_ORDERS, type SourceLine, sourceLines, tableOfSources } from '../source-lines.js'
import type { DossierVisit, Screen } from '../visit.js'

/** Screen 8: every source with what became of its early reports; counts, never a score. */
export const sourcesScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/sources',
  async page(visit) {
    return {
      title: visit.say('nav.sources'),
      section: 'sources',
      body: <SourcesPage visit={visit} lines={await sourceLines(visit)} />,
    }
  },
  json: async (visit) => ({ asOf: visit.view.asOf, sources: await sourceLines(visit) }),
  csv: async (visit) => tableOfSources(await sourceLines(visit)),
}

function SourcesPage({ visit, lines }: { visit: DossierVisit; lines: readonly SourceLine[] }) {
  const { say } = visit
  return (
    <>
      <h1>{say('nav.sources')}</h1>
      <p class="lede">{say('sources.fairness')}</p>
      <nav class="controls noprint" aria-label={say('sources.sort')}>
        <span class="soft">{say('sources.sort')}</span>{' '}
        {SOURCE_ORDERS.map((order) => (
          <a
            class="button"
            href={withQuery(visit, { sort: order === 'name' ? null : order })}
            aria-current={(visit.query.get('sort') ?? 'name') === order ? 'true' : undefined}
          >
            {say(`sources.${order}`)}
          </a>
        ))}
      </nav>
      {lines.length === 0 ? <p class="empty">{say('sources.empty')}</p> : <SourceTable visit={visit} lines={lines} />}
    </>
  )
}

function SourceTable({ visit, lines }: { visit: DossierVisit; lines: readonly SourceLine[] }) {
  const { say } = visit
  const heads = ['name', 'documents', 'first', 'lead', 'later', 'contradicted', 'open', 'last'] as const
  return (
    <table class="cards sourcetable">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" class={head === 'name' || head === 'last' ? undefined : 'num'}>
              {say(`sources.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <SourceRow visit={visit} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function SourceRow({ visit, line: { source, record, last, covered } }: { visit: DossierVisit; line: SourceLine }) {
  const { say, lang, view } = visit
  const url = safeUrl(source.url)
  const lead = record?.medianLeadMinutes ?? null
  return (
    <tr>
      <th scope="row">
        <a href={dossierLink(visit, 'search', { q: `from:${source.id}` })}>{source.name}</a>
        <br />
        <small class="soft">
          {say(`lane.${source.lane}`)}
          {source.party ? ` · ${view.nameOf(source.party)}` : ''}
          {url ? (
            <>
              {' · '}
              <a href={url} rel="noreferrer noopener external">
                {new URL(url).host}
              </a>
            </>
          ) : null}
          {record ? <> · {record.words}</> : null}
        </small>
      </th>
      <td class="num" data-label={say('sources.documents')}>
        {number(record?.documents ?? 0, lang)}
      </td>
      <td class="num" data-label={say('sources.first')}>
        {record?.firstReports.length ?? 0}
      </td>
      <td class={record && record.leadTimes < FEW ? 'num soft' : 'num'} data-label={say('sources.lead')}>
        {lead === null ? '–' : `${minutesInWords(lead, lang)} (n ${record!.leadTimes})`}
      </td>
      <td class="num" data-label={say('sources.later')}>
        {record ? say('sources.nOfN', { n: record.laterOnRecord.length, of: record.early }) : '–'}
      </td>
      <td class="num" data-label={say('sources.contradicted')}>
        {record?.contradicted.length ?? 0}
      </td>
      <td class="num" data-label={say('sources.open')}>
        {record?.open.length ?? 0}
      </td>
      <td data-label={say('sources.last')}>
        {last ? moment(last, lang) : say('sources.never')}
        {covered.length > 0 ? (
          <small class="soft">
            <br />
            {say('sources.covered')}{' '}
            {covered
              .slice(0, 3)
              .map(({ from, to }) => `${day(from, lang)} – ${day(to, lang)}`)
              .join('; ')}
          </small>
        ) : null}
      </td>
    </tr>
  )
}
