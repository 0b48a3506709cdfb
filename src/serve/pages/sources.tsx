import { periodAsked } from '../figures/period.js'
import { SOURCE_ORDERS, type SourceLine, sourceLines, tableOfSources } from '../figures/source-lines.js'
import { PeriodForm } from '../parts/period-form.js'
import { PeriodShown } from '../parts/period-shown.js'
import { SourceForms, type Tried } from '../parts/source-forms.js'
import { SourceTable } from '../parts/source-table.js'
import { dossierLink, withQuery } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

/** Screen 8: every source with its health and what became of its early reports; counts, never a score. */
export const sourcesScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/sources',
  asks: { sort: SOURCE_ORDERS, from: 'text', to: 'text' },
  async page(visit) {
    return {
      title: visit.say('nav.sources'),
      section: 'sources',
      body: <SourcesPage visit={visit} lines={await sourceLines(visit)} tried={null} />,
    }
  },
  json: async (visit) => ({ asOf: visit.view.asOf, period: periodAsked(visit), sources: await sourceLines(visit) }),
  csv: async (visit) => tableOfSources(await sourceLines(visit)),
}

type Shown = { readonly visit: DossierVisit; readonly lines: readonly SourceLine[]; readonly tried: Tried | null }

export function SourcesPage({ visit, lines, tried }: Shown) {
  const { say } = visit
  return (
    <>
      <h1>{say('nav.sources')}</h1>
      <p class="lede">{say('sources.fairness')}</p>
      {tried ? <SourceForms visit={visit} tried={tried} /> : null}
      {tried ? null : <Asking visit={visit} lines={lines} />}
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
      {tried ? null : <SourceForms visit={visit} tried={null} />}
    </>
  )
}

/** Ways to ask for a period, and for two sources side by side. */
function Asking({ visit, lines }: Pick<Shown, 'visit' | 'lines'>) {
  const { say, query } = visit
  return (
    <>
      <PeriodForm visit={visit} />
      <PeriodShown visit={visit} />
      {lines.length > 1 ? (
        <p class="noprint">
          <a href={dossierLink(visit, 'sources/compare', { from: query.get('from'), to: query.get('to') })}>
            {say('sources.compare')}
          </a>
        </p>
      ) : null}
    </>
  )
}
