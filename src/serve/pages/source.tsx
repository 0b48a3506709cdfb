import { orderOf } from '../figures/event-facts.js'
import { type SourceLine, sourceLines } from '../figures/source-lines.js'
import { EventTable } from '../parts/event-table.js'
import { LeadStrip } from '../parts/lead-strip.js'
import { PeriodForm } from '../parts/period-form.js'
import { Health } from '../parts/source-health.js'
import { moment } from '../text/format.js'
import { safeUrl } from '../text/safe-url.js'
import { dossierLink } from '../visit/links.js'
import { type DossierVisit, NotHere, type Screen } from '../visit/visit.js'

const LISTS = ['laterOnRecord', 'contradicted', 'open', 'firstReports'] as const
const SHOWN = 100

/** One source: what became of its early reports, with the lists behind each number, its lead times, its health. */
export const sourceScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/s/:source',
  asks: { from: 'text', to: 'text' },
  async page(visit) {
    const line = await lineAsked(visit)
    return { title: line.source.name, section: 'sources', body: <SourcePage visit={visit} line={line} /> }
  },
  json: (visit) => lineAsked(visit),
}

async function lineAsked(visit: DossierVisit): Promise<SourceLine> {
  const line = (await sourceLines(visit)).find(({ source }) => source.id === visit.params.source)
  if (!line) throw new NotHere(visit.say('sources.none'))
  return line
}

function SourcePage({ visit, line }: { visit: DossierVisit; line: SourceLine }) {
  const { say, view, lang } = visit
  const { source, record, last } = line
  const url = safeUrl(source.url)
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit, 'sources')} data-key="u">
          {say('nav.sources')}
        </a>{' '}
        › {say(`lane.${source.lane}`)}
      </p>
      <h1>{source.name}</h1>
      <p class="byline">
        {source.party ? `${say('sources.speaksFor', { party: view.nameOf(source.party) })} · ` : ''}
        {last ? say('sources.lastAt', { at: moment(last, lang) }) : say('sources.never')} ·{' '}
        <a href={dossierLink(visit, 'search', { q: `from:${source.id}` })}>{say('sources.searchHere')}</a> ·{' '}
        <a href={dossierLink(visit, 'sources/compare', { a: source.id })}>{say('sources.compareWith')}</a>
        {url ? (
          <>
            {' · '}
            <a href={url} data-key="o" rel="noreferrer noopener external">
              {new URL(url).host}
            </a>
          </>
        ) : null}
      </p>
      <PeriodForm visit={visit} />
      <p class="big">{record ? record.words : say('sources.noRecord')}</p>
      <p class="soft">
        {say('sources.fairness')} <a href="/method#source-records">{say('frame.method')}</a>
      </p>
      <p>
        <Health visit={visit} line={line} />
      </p>
      <LeadStrip visit={visit} line={line} />
      {LISTS.map((name) => (
        <List visit={visit} name={name} ids={record?.[name] ?? []} />
      ))}
    </>
  )
}

function List({ visit, name, ids }: { visit: DossierVisit; name: (typeof LISTS)[number]; ids: readonly string[] }) {
  const { say, view } = visit
  if (ids.length === 0) return null
  const events = ids.flatMap((id) => view.events.get(id) ?? []).sort((a, b) => orderOf(b) - orderOf(a))
  return (
    <section aria-labelledby={`list-${name}`}>
      <h2 id={`list-${name}`}>
        {say(`sources.list-${name}`)} <small>{events.length}</small>
      </h2>
      <EventTable events={events.slice(0, SHOWN)} visit={visit} caption={say(`sources.list-${name}`)} />
    </section>
  )
}
