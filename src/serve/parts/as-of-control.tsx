import { millis, moment } from '../text/format.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { KeptQuestion } from './kept-question.js'

/** Shows the dossier as it was known at a moment: a field, and steps between the moments at which some status moved. */
export function AsOfControl({ visit }: { visit: DossierVisit }) {
  const { say, view } = visit
  const { changes } = view
  const at = millis(view.asOf) ?? Number.POSITIVE_INFINITY
  const before = changes.filter((change) => millis(change)! < at).at(-1)
  const after = changes.find((change) => millis(change)! > at)
  return (
    <form class="asof noprint" method="get" action={visit.path}>
      <KeptQuestion visit={visit} but={['as_of']} />
      <label>
        {say('asOf.label')}
        <input type="datetime-local" name="as_of" value={(view.asOf ?? visit.now).slice(0, 16)} />
      </label>
      <readout-moments
        data-label={say('asOf.slider')}
        data-moments={changes.length <= 500 ? changes.join(' ') : ''}
      ></readout-moments>
      <button type="submit">{say('asOf.show')}</button>
      {before ? (
        <a href={withQuery(visit, { as_of: before })}>{say('asOf.before', { at: moment(before, visit.lang) })}</a>
      ) : null}
      {view.asOf && after ? (
        <a href={withQuery(visit, { as_of: after })}>{say('asOf.after', { at: moment(after, visit.lang) })}</a>
      ) : null}
    </form>
  )
}
