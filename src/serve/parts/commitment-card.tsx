import type { Commitment } from '../../model/index.js'
import { endOfDay } from '../figures/commitment-group.js'
import { millis } from '../text/format.js'
import { eventLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip, Quoted } from './cite.js'
import { Countdown } from './countdown.js'
import { Glyph } from './status.js'
import { TermReadings } from './term-readings.js'
import { Moment } from './time.js'

type Card = { readonly commitment: Commitment; readonly visit: DossierVisit; readonly now: number }

/** Readings of an end by their day, so that those who agree stand together. */
function inOrder(end: Commitment['end']): Commitment['end'] {
  return [...end].sort((a, b) => (millis(a.value) ?? 0) - (millis(b.value) ?? 0))
}

/** One commitment: its state and words, every reading of its end with a countdown, its terms, its steps. */
export function CommitmentCard({ commitment, visit, now }: Card) {
  const { say, view } = visit
  const { title, state, words, parties, steps, end, confirmedBy } = commitment
  const isSplit = new Set(end.map(({ value }) => value)).size > 1
  return (
    <article class="commitment" id={commitment.id}>
      <h3>{title}</h3>
      <p>
        <strong>{say(`state.${state.replace(' ', '-')}` as 'state.agreed')}</strong> ·{' '}
        {parties.length > 0 ? `${parties.map(view.nameOf).join(', ')} · ` : ''}
        {say('commitments.confirmedBy')}{' '}
        {confirmedBy.length > 0 ? confirmedBy.map(view.nameOf).join(', ') : say('commitments.nobody')}
      </p>
      <p>{words}</p>
      {end.length > 0 ? (
        <div class="ends">
          <h4>{isSplit ? say('commitments.endsDiffer', { n: end.length }) : say('commitments.end')}</h4>
          <ul class="plain">
            {inOrder(end).map((reading, n) => (
              <li>
                <strong>
                  <Moment at={reading.value} visit={visit} />
                </strong>{' '}
                · <Countdown to={endOfDay(reading.value)} now={now} visit={visit} />{' '}
                <Elapsed commitment={commitment} to={reading.value} now={now} visit={visit} />{' '}
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
          <TermReadings name={say('point.length')} of={commitment.length} visit={visit} />
          <TermReadings name={say('point.scope')} of={commitment.scope} visit={visit} />
          <TermReadings name={say('point.condition')} of={commitment.condition} visit={visit} />
          <TermReadings name={say('point.start')} of={commitment.start} visit={visit} />
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
      <EventLinks commitment={commitment} visit={visit} now={now} />
    </article>
  )
}

/** How much of its time has gone, for a commitment that still runs. */
function Elapsed({ commitment, to, now, visit }: Card & { readonly to: string }) {
  const end = millis(endOfDay(to)) ?? 0
  const began = [...commitment.start.map(({ value }) => millis(value)), ...commitment.steps.map(({ at }) => millis(at))]
  const start = Math.min(...began.flatMap((at) => (at === null ? [] : [at])))
  if (end <= now || !Number.isFinite(start) || start >= end) return null
  const share = Math.max(0, Math.min(1, (now - start) / (end - start)))
  return (
    <progress
      class="elapsed noprint"
      max="1"
      value={share.toFixed(3)}
      aria-label={visit.say('commitments.elapsed')}
    ></progress>
  )
}

function EventLinks({ commitment, visit }: Card) {
  const events = commitment.events.flatMap((id) => visit.view.events.get(id) ?? [])
  if (events.length === 0) return null
  return (
    <details>
      <summary>{visit.say('commitments.events', { n: events.length })}</summary>
      <ul class="plain">
        {events.map((event) => (
          <li>
            <Glyph status={event.status} /> <a href={eventLink(visit, event.id)}>{event.title}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}
