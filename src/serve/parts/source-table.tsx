import { FEW, type SourceLine } from '../figures/source-lines.js'
import { moment, number } from '../text/format.js'
import { safeUrl } from '../text/safe-url.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { coverageInWords, laterInWords, medianInWords } from './source-figures.js'
import { Health } from './source-health.js'

/** Sources as a table: n of N, lead time, and whether each can be reached; figures from few cases are grey. */
export function SourceTable({ visit, lines }: { visit: DossierVisit; lines: readonly SourceLine[] }) {
  const { say } = visit
  const heads = ['name', 'documents', 'first', 'lead', 'later', 'contradicted', 'open', 'last', 'health'] as const
  const isText = (head: string) => ['name', 'last', 'health'].includes(head)
  return (
    <table class="cards sourcetable">
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" class={isText(head) ? undefined : 'num'}>
              {say(`sources.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row visit={visit} line={line} />
        ))}
      </tbody>
    </table>
  )
}

type Of = { readonly visit: DossierVisit; readonly line: SourceLine }

function Row({ visit, line }: Of) {
  const { say, lang } = visit
  const { record, last } = line
  const counts = [
    ['contradicted', record?.contradicted.length ?? 0],
    ['open', record?.open.length ?? 0],
  ] as const
  return (
    <tr>
      <Name visit={visit} line={line} />
      <td class="num" data-label={say('sources.documents')}>
        {number(record?.documents ?? 0, lang)}
      </td>
      <td class="num" data-label={say('sources.first')}>
        {record?.firstReports.length ?? 0}
      </td>
      <td class={record && record.leadTimes < FEW ? 'num soft' : 'num'} data-label={say('sources.lead')}>
        {medianInWords(record, visit)}
      </td>
      <td class={record && record.early < FEW ? 'num soft' : 'num'} data-label={say('sources.later')}>
        {laterInWords(record, visit)}
      </td>
      {counts.map(([name, n]) => (
        <td class="num" data-label={say(`sources.${name}`)}>
          {n}
        </td>
      ))}
      <td data-label={say('sources.last')}>{last ? moment(last, lang) : say('sources.never')}</td>
      <td data-label={say('sources.health')}>
        <Health visit={visit} line={line} />
        <Covered visit={visit} line={line} />
      </td>
    </tr>
  )
}

function Name({ visit, line: { source } }: Of) {
  const { say, view } = visit
  const url = safeUrl(source.url)
  return (
    <th scope="row">
      <a href={dossierLink(visit, `s/${encodeURIComponent(source.id)}`)}>{source.name}</a>
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
      </small>
    </th>
  )
}

function Covered({ visit, line }: Of) {
  const spans = coverageInWords(line, visit)
  if (!spans) return null
  return (
    <small class="soft">
      <br />
      {visit.say('sources.covered')} {spans}
    </small>
  )
}
