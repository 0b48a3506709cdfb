import type { Child } from 'hono/jsx'
import type { DossierVisit } from '../visit/visit.js'
import { KeptQuestion } from './kept-question.js'

type Asked = {
  readonly visit: DossierVisit
  /** Parameters that the form asks for itself, or that begin anew with it. */
  readonly anew?: readonly string[]
  readonly children?: Child
}

/** A form that asks for a period by its first and last day, and keeps the rest of the question. */
export function PeriodForm({ visit, anew = [], children }: Asked) {
  const { say, query } = visit
  return (
    <form class="asof noprint" method="get" action={visit.path}>
      <KeptQuestion visit={visit} but={['from', 'to', ...anew]} />
      {children}
      {(['from', 'to'] as const).map((name) => (
        <label>
          {say(`record.${name}`)}
          <input type="date" name={name} value={query.get(name) ?? ''} />
        </label>
      ))}
      <button type="submit">{say('schedule.show')}</button>
    </form>
  )
}
