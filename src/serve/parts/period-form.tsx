import type { Child } from 'hono/jsx'
import type { DossierVisit } from '../visit/visit.js'

type Asked = {
  readonly visit: DossierVisit
  /** Where the answer is; this page unless said otherwise. */
  readonly action?: string
  /** Parameters that the form asks for itself, or that begin anew with it. */
  readonly anew?: readonly string[]
  readonly children?: Child
}

/** A form that asks for a period by its first and last day, and keeps the rest of the question. */
export function PeriodForm({ visit, action, anew = [], children }: Asked) {
  const { say, query } = visit
  const kept = [...query].filter(([name]) => !['from', 'to', ...anew].includes(name))
  return (
    <form class="asof noprint" method="get" action={action ?? visit.path}>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
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
