import { briefFiles } from '../briefs/brief-files.js'
import type { FrozenBrief } from '../briefs/frozen-briefs.js'
import { BriefView } from '../parts/brief-view.js'
import { day, moment } from '../text/format.js'
import { dossierLink, inFormat } from '../visit/links.js'
import { type DossierVisit, NotHere, type Screen } from '../visit/visit.js'

/** A brief that was frozen: the same sentences and sources under the same address, whatever has come since. */
export const frozenBriefScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/brief/frozen/:hash',
  page(visit) {
    const frozen = frozenAsked(visit)
    return { title: frozen.brief.title, section: 'brief', body: <FrozenPage visit={visit} frozen={frozen} /> }
  },
  json: (visit) => frozenAsked(visit),
  ...briefFiles(told),
}

/** What was frozen, for those who take it along. */
function told(visit: DossierVisit) {
  const frozen = frozenAsked(visit)
  return { brief: frozen.brief, visit: asThen(visit, frozen), notes: frozen.notes ?? [] }
}

function frozenAsked({ site, params, say, view }: DossierVisit): FrozenBrief {
  const frozen = site.frozen?.get(params.hash ?? '') ?? null
  if (frozen === 'altered') throw new NotHere(say('brief.altered'))
  if (!frozen || frozen.dossier !== view.dossier.id) throw new NotHere(say('brief.noFrozen'))
  return frozen
}

function FrozenPage({ visit, frozen }: { visit: DossierVisit; frozen: FrozenBrief }) {
  const { say, lang } = visit
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit, 'brief')} data-key="u">
          {say('nav.brief')}
        </a>{' '}
        › {say('brief.frozen')}
      </p>
      <h1>{frozen.brief.title}</h1>
      <p class="byline">
        {frozen.day ? day(frozen.day, lang) : say('brief.whole')} ·{' '}
        {say('frame.dataAsOf', { at: moment(frozen.brief.asOf, lang) })} · {say('brief.machine')}
      </p>
      <p class="card">
        {say('brief.frozenAt', { at: moment(frozen.at, lang), by: frozen.by ?? say('users.unnamed') })}{' '}
        <a href={inFormat(visit, 'json')}>{say('brief.bytes')}</a>
        <br />
        <small>
          SHA-256 <code>{visit.params.hash}</code>
        </small>
      </p>
      <p class="noprint">
        <readout-print>
          <button type="button" hidden>
            {say('brief.print')}
          </button>
        </readout-print>
      </p>
      <BriefView brief={frozen.brief} visit={asThen(visit, frozen)} notes={frozen.notes ?? []} isWhole />
    </>
  )
}

/** The visit with the documents as the frozen brief cites them. */
function asThen(visit: DossierVisit, { sources }: FrozenBrief): DossierVisit {
  const documents = new Map(
    sources.map(({ sourceName, ...entry }) => [entry.id, { ...entry, publisher: sourceName, source: null }]),
  )
  // Nothing of it can be taken out any more.
  const { notes: _notes, lines: _lines, ...site } = visit.site
  return { ...visit, site, view: { ...visit.view, documents } }
}
