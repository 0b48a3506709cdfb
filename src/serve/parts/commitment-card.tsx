import type { Commitment, TermReading } from '../../model/index.js'
import { endOfDay } from '../commitment-group.js'
import { eventLink } from '../links.js'
import type { DossierVisit } from '../visit.js'
import { Chip, Quoted } from './cite.js'
import { Countdown } from './countdown.js'
import { Moment } from './time.js'

/** One commitment: its state and words, every reading of its end with a countdown, its terms, its steps. */
export function CommitmentCard({
  commitment,
  visit,
  now,
}: {
  commitment: Commitment
  visit: DossierVisit
  now: number
}) {
  const { say, view } = visit
  const { title, state, words, parties, steps, end, confirmedBy, events } = commitment
  const isSplit = new Set(end.map(({ value }) => value)).size > 1
  return (
    <article class="commitment" id={commitment.id}>
      <h3>{title}</h3>
      <p>
        <strong>{say(`state.${state.replace(' ', '-')}` as 'state.agreed')}</strong> ·{' '}
        {parties.map(view.nameOf).join(', ')} · {say('commitments.confirmedBy')}{' '}
        {confirmedBy.length > 0 ? confirmedBy.map(view.nameOf).join(', ') : say('commitments.nobody')}
      </p>
      <p>{words}</p>
      {end.length > 0 ? (
        <div class="ends">
          <h4>{isSplit ? say('commitments.endsDiffer', { n: end.length }) : say('commitments.end')}</h4>
          <ul class="plain">
            {end.map((reading, n) => (
              <li>
                <strong>
                  <Moment at={reading.value} visit={visit} />
                </strong>{' '}
                <Countdown to={endOfDay(reading.value)} now={now} visit={visit} />{' '}
                <span class="soft">
                  {view.nameOf(reading.party ?? reading.by)} · {reading.basis}
                </span>{' '}
                <Quoted cite={reading.cite} visit={visit} />{' '}
                <Chip cite={reading.cite} visit={visit} label={`§${n + 1}`} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {[...commitment.length, ...commitment.scope, ...commitment.condition, ...commitment.start].length > 0 ? (
        <dl class="terms">
          <Readings name={say('point.length')} of={commitment.length} visit={visit} />
          <Readings name={say('point.scope')} of={commitment.scope} visit={visit} />
          <Readings name={say('point.condition')} of={commitment.condition} visit={visit} />
          <Readings name={say('point.start')} of={commitment.start} visit={visit} />
        </dl>
      ) : null}
      <details>
        <summary>{say('commitments.steps', { n: steps.length })}</summary>
        <ol class="history">
          {steps.map((step, n) => (
            <li>
              <Moment at={step.at} visit={visit} />{' '}
              <strong>{say(`state.${step.state.replace(' ', '-')}` as 'state.agreed')}</strong>{' '}
              <span class="soft">{view.nameOf(step.by)}</span> <Quoted cite={step.cite} visit={visit} />{' '}
              <Chip cite={step.cite} visit={visit} label={`§${n + 1}`} />
            </li>
          ))}
        </ol>
      </details>
      <p class="links">
        {events.flatMap((id) => {
          const event = view.events.get(id)
          return event ? [<a href={eventLink(visit, id)}>{event.title}</a>] : []
        })}
      </p>
    </article>
  )
}

function Readings({ name, of, visit }: { name: string; of: readonly TermReading<string>[]; visit: DossierVisit }) {
  if (of.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      {of.map(({ value, by, party, cite }, n) => (
        <dd>
          <strong>{value}</strong> <span class="soft">{visit.view.nameOf(party ?? by)}:</span>{' '}
          <Quoted cite={cite} visit={visit} /> <Chip cite={cite} visit={visit} label={`§${n + 1}`} />
        </dd>
      ))}
    </div>
  )
}
