import type { Coverage, Source, SourceRecord } from '../../model/index.js'
import { day, moment, number } from '../format.js'
import { dossierLink, withQuery } from '../links.js'
import { minutesInWords } from '../minutes.js'
import { safeUrl } from '../safe-url.js'
import type { DossierVisit, Screen, Table } from '../visit.js'

type Line = {
  readonly source: Source
  readonly record: SourceRecord | null
  readonly last: string | null
  readonly covered: readonly Coverage[]
}

const ORDERS = ['name', 'documents', 'first', 'lead', 'later'] as const

/** Below this many cases a figure is greyed and sorts last. */
const FEW = 10

/** Screen 8: every source with what became of its early reports; counts, never a score. */
export const sourcesScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/sources',
  async page(visit) {
    return {
      title: visit.say('nav.sources'),
      section: 'sources',
      body: <SourcesPage visit={visit} lines={await linesOf(visit)} />,
    }
  },
  json: async (visit) => ({ asOf: visit.view.asOf, sources: await linesOf(visit) }),
  csv: async (visit) => table(await linesOf(visit)),
}

async function linesOf({ site, view, query }: DossierVisit): Promise<Line[]> {
  const coverage = await site.store.coverage.list(view.dossier.id)
  const last = new Map<string, string>()
  for (const { source, published } of view.documents.values())
    if (source && published && (last.get(source) ?? '') < published) last.set(source, published)
  const lines = view.dossier.sources.map((source) => ({
    source,
    record: view.record.sources.find((record) => record.source === source.id) ?? null,
    last: last.get(source.id) ?? null,
    covered: coverage.filter((span) => span.source === source.id),
  }))
  return lines.sort(orderBy(query.get('sort')))
}

function orderBy(asked: string | null): (a: Line, b: Line) => number {
  const by = {
    documents: (r: SourceRecord | null) => r?.documents,
    first: (r: SourceRecord | null) => r?.firstReports.length,
    later: (r: SourceRecord | null) => r?.laterOnRecord.length,
  }
  if (asked === 'lead') return (a, b) => leadRank(b.record) - leadRank(a.record)
  const key = by[asked as keyof typeof by]
  if (key) return (a, b) => (key(b.record) ?? -1) - (key(a.record) ?? -1)
  return (a, b) => a.source.name.localeCompare(b.source.name)
}

function leadRank(record: SourceRecord | null): number {
  if (record?.medianLeadMinutes === null || record?.medianLeadMinutes === undefined) return -2
  return record.leadTimes < FEW ? record.medianLeadMinutes / 1e9 - 1 : record.medianLeadMinutes
}

function SourcesPage({ visit, lines }: { visit: DossierVisit; lines: readonly Line[] }) {
  const { say } = visit
  return (
    <>
      <h1>{say('nav.sources')}</h1>
      <p class="lede">{say('sources.fairness')}</p>
      <nav class="controls noprint" aria-label={say('sources.sort')}>
        <span class="soft">{say('sources.sort')}</span>{' '}
        {ORDERS.map((order) => (
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

function SourceTable({ visit, lines }: { visit: DossierVisit; lines: readonly Line[] }) {
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

function SourceRow({ visit, line: { source, record, last, covered } }: { visit: DossierVisit; line: Line }) {
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

function table(lines: readonly Line[]): Table {
  return {
    columns: [
      'id',
      'name',
      'lane',
      'party',
      'documents',
      'first_reports',
      'median_lead_minutes',
      'lead_times',
      'early',
      'later_on_record',
      'contradicted',
      'open',
      'last',
    ],
    rows: lines.map(({ source, record, last }) => [
      source.id,
      source.name,
      source.lane,
      source.party,
      record?.documents ?? 0,
      record?.firstReports.length ?? 0,
      record?.medianLeadMinutes ?? null,
      record?.leadTimes ?? 0,
      record?.early ?? 0,
      record?.laterOnRecord.length ?? 0,
      record?.contradicted.length ?? 0,
      record?.open.length ?? 0,
      last,
    ]),
  }
}
