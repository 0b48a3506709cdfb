import type { ReconciledEvent, Statement } from '../../model/index.js'
import { sourceOf } from '../visit/document-index.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** An editor's decisions on an event: take a statement out, split it off, or join one from elsewhere; always with a name and a reason. */
export function CurationForm({
  event,
  visit,
  statements,
}: {
  event: ReconciledEvent
  visit: DossierVisit
  statements: readonly Statement[]
}) {
  const { say, view } = visit
  if (view.asOf || statements.length === 0 || !visit.who.scopes.includes('curate')) return null
  return (
    <details class="curation noprint">
      <summary>{say('curate.title')}</summary>
      <p class="soft">
        {say('curate.about')} <a href={dossierLink(visit, 'decisions')}>{say('decisions.title')}</a>
      </p>
      <form method="post" action={dossierLink(visit, 'curate')}>
        <input type="hidden" name="event" value={event.id} />
        <label>
          {say('curate.statement')}
          <select name="statement" required>
            {statements.map((statement) => {
              const entry = view.documents.get(statement.document)
              return (
                <option value={statement.id}>
                  {entry
                    ? `${sourceOf(view.dossier, entry)} · ${entry.published?.slice(0, 16) ?? ''}`
                    : statement.document}{' '}
                  · {say(`type.${statement.type}`)}
                </option>
              )
            })}
          </select>
        </label>
        <fieldset>
          <legend>{say('curate.decision')}</legend>
          <label>
            <input type="radio" name="do" value="split" checked /> {say('curate.split')}
          </label>
          <label>
            <input type="radio" name="do" value="reject" /> {say('curate.reject')}
          </label>
          <label>
            <input type="radio" name="do" value="correct" /> {say('curate.correct')}
          </label>
          <label>
            {say('curate.day')}
            <input name="when" type="date" />
          </label>
          <label>
            {say('curate.actuality')}
            <select name="actuality">
              <option value="">–</option>
              {(['happened', 'planned', 'possible', 'not'] as const).map((actuality) => (
                <option value={actuality}>{say(`actuality.${actuality}`)}</option>
              ))}
            </select>
          </label>
          <label>
            <input type="radio" name="do" value="merge" /> {say('curate.merge')}
          </label>
          <label>
            {say('curate.with')}
            <input name="with" maxlength={200} placeholder="event:…" autocomplete="off" />
          </label>
          <label>
            <input type="radio" name="do" value="rate" /> {say('curate.rate')}
          </label>
          <label>
            {say('curate.rating')}
            <input name="rating" maxlength={60} />
          </label>
        </fieldset>
        <label>
          {say('curate.reason')}
          <input name="reason" required minlength={3} maxlength={500} />
        </label>
        <By visit={visit} />
        <button type="submit">{say('curate.save')}</button>
      </form>
    </details>
  )
}

/** Whose decision it is: the signed-in user, else whoever says so. */
export function By({ visit: { say, who } }: { visit: DossierVisit }) {
  if (who.name) return <p class="soft">{say('curate.as', { name: who.name })}</p>
  return (
    <label>
      {say('curate.by')} <input name="by" required minlength={2} maxlength={80} autocomplete="name" />
    </label>
  )
}
