import { type Commitment, grouped } from '../../model/index.js'
import { endOfDay } from '../figures/commitment-group.js'
import { millis } from '../text/format.js'
import { called, readerOf } from '../visit/called.js'
import { eventLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip, Quoted } from './cite.js'
import { Countdown } from './countdown.js'
import { Glyph } from './status.js'
import { TermReadings } from './term-readings.js'
import { Moment } from './time.js'

type Card = { readonly commitment: Commitment; readonly visit: DossierVisit; readonly now: number }

/** One commitment: its state and words, every reading of its end with a countdown, its terms, its steps. */
export function CommitmentCard({ commitment, visit, now }: Card) {
  const { say, view } = visit
  const { title, state, words, parties, steps, end, confirmedBy } = commitment
  return (
    <article class="commitment" id={commitment.id}>
      <h3>{title}</h3>
      <p>
        <strong>{say(`state.${state.replace(' ', '-')}` as 'state.agreed')}</strong> ·{' '}
        {parties.length > 0 ? `${parties.map(view.nameOf).join(', ')} · ` : ''}
        {confirmedBy.length > 0
          ? say('commitments.confirmedBy', { names: confirmedBy.map(view.nameOf).join(', ') })
          : say('commitments.nobody')}
      </p>
      <p>{words}</p>
      {end.length > 0 ? <Ends commitment={commitment} visit={visit} now={now} /> : null}
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
              <span class="soft">{called(visit, step)}</span> <Quoted cite={step.cite} visit={visit} />{' '}
              <Chip cite={step.cite} visit={visit} label={`§${n + 1}`} />
            </li>
          ))}
        </ol>
      </details>
      <EventLinks commitment={commitment} visit={visit} now={now} />
    </article>
  )
}

/** Each end once, the nearest first: how long it is until then, and who names it in which words. */
function Ends({ commitment, visit, now }: Card) {
  const { say } = visit
  const inOrder = [...commitment.end].sort((a, b) => (millis(a.value) ?? 0) - (millis(b.value) ?? 0))
  const ends = grouped(inOrder, ({ value }) => value)
  return (
    <div class="ends">
      <h4>{ends.size > 1 ? say('commitments.endsDiffer', { n: ends.size }) : say('commitments.end')}</h4>
      <ul class="plain">
        {[...ends].map(([value, readings]) => (
          <li>
            <strong>
              <Moment at={value} visit={visit} />
            </strong>{' '}
            <span class="noprint">
              · <Countdown to={endOfDay(value)} now={now} visit={visit} />
            </span>{' '}
            <Elapsed commitment={commitment} to={value} now={now} visit={visit} />
            <ul class="variants">
              {readings.map((reading, n) => (
                <li>
                  <span class="soft">
                    {readerOf(reading, visit)} · {reading.basis}
                  </span>{' '}
                  <Quoted cite={reading.cite} visit={visit} />{' '}
                  <Chip cite={reading.cite} visit={visit} label={`§${n + 1}`} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
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
