import type { Curation } from '../../model/index.js'
import { By } from '../parts/curation-form.js'
import { Moment } from '../parts/time.js'
import { dossierLink, eventLink } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

/** Every decision that editors took, newest first, each with its name and reason, and a way to take it back. */
export const decisionsScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/decisions',
  async page(visit) {
    const curations = await visit.site.store.curation.list(visit.view.dossier.id)
    return { title: visit.say('decisions.title'), body: <DecisionsPage visit={visit} curations={curations} /> }
  },
  json: (visit) => visit.site.store.curation.list(visit.view.dossier.id),
}

function DecisionsPage({ visit, curations }: { visit: DossierVisit; curations: readonly Curation[] }) {
  const { say, view } = visit
  const newest = [...curations].sort((a, b) => (a.at < b.at ? 1 : -1))
  const undone = new Set(curations.flatMap(({ action }) => (action.do === 'undo' ? [action.curation] : [])))
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit)} data-key="u">
          {view.dossier.title}
        </a>{' '}
        › {say('decisions.title')}
      </p>
      <h1>{say('decisions.title')}</h1>
      <p class="lede">
        {say('curate.about')}{' '}
        {visit.site.machine ? <a href={dossierLink(visit, 'proposals')}>{say('machine.title')}</a> : null}
      </p>
      {newest.length === 0 ? <p class="empty">{say('decisions.empty')}</p> : null}
      {newest.map((curation) => (
        <article class="card" id={curation.id}>
          <p>
            <strong>{say(`decisions.${curation.action.do}`, ratingOf(curation))}</strong>{' '}
            <Statements visit={visit} curation={curation} />
          </p>
          <p>
            {curation.reason}{' '}
            <span class="soft">
              – {curation.by}, <Moment at={curation.at} visit={visit} />
            </span>
          </p>
          {undone.has(curation.id) ? <p class="soft">{say('decisions.undone')}</p> : null}
          {undone.has(curation.id) || curation.action.do === 'undo' || !visit.who.scopes.includes('curate') ? null : (
            <UndoForm visit={visit} curation={curation} />
          )}
        </article>
      ))}
    </>
  )
}

function ratingOf({ action }: Curation): Record<string, string> {
  return action.do === 'rate' ? { rating: action.rating } : {}
}

function Statements({ visit, curation: { action } }: { visit: DossierVisit; curation: Curation }) {
  const ids = statementsOf(action)
  const events = ids.map((id) =>
    visit.view.record.events.find(({ mentions }) => mentions.some(({ statement }) => statement === id)),
  )
  return (
    <>
      {[...new Set(events)].map((event) =>
        event ? (
          <>
            <a href={eventLink(visit, event.id)}>{event.title}</a>{' '}
          </>
        ) : null,
      )}
    </>
  )
}

function statementsOf(action: Curation['action']): readonly string[] {
  if (action.do === 'admit') return [action.admitted.id]
  if ('statements' in action) return action.statements
  return 'statement' in action ? [action.statement] : []
}

function UndoForm({ visit, curation }: { visit: DossierVisit; curation: Curation }) {
  const { say } = visit
  return (
    <details class="noprint">
      <summary>{say('decisions.undoThis')}</summary>
      <form class="asof" method="post" action={dossierLink(visit, 'curate')}>
        <input type="hidden" name="do" value="undo" />
        <input type="hidden" name="curation" value={curation.id} />
        <label>
          {say('curate.reason')} <input name="reason" required minlength={3} maxlength={500} />
        </label>
        <By visit={visit} />
        <button type="submit">{say('decisions.undoThis')}</button>
      </form>
    </details>
  )
}
