import type { Figures } from '../../store/index.js'
import type { Visit } from '../visit/visit.js'

/** What waits, what failed and how old each source's last answer is: the same figures as `readout doctor` and /metrics. */
export function Standing({ figures, visit }: { figures: Figures | undefined; visit: Visit }) {
  if (!figures) return null
  const { say } = visit
  const failed = figures.failures.filter(({ state }) => state !== 'discarded')
  return (
    <>
      <p>{figures.waiting > 0 ? say('health.waiting', { n: figures.waiting }) : say('health.nothingWaits')}</p>
      {failed.length > 0 ? (
        <p>
          <a href="/work">{say('health.failed', { n: failed.length })}</a>
        </p>
      ) : null}
      {figures.sources.length > 0 ? (
        <ul>
          {figures.sources.map(({ source, address, reachedAgo, failure }) => (
            <li>
              {source} <span class="soft">{address}</span>{' '}
              {failure ??
                (reachedAgo === null ? say('health.neverReached') : say('health.reached', { n: minutes(reachedAgo) }))}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function minutes(seconds: number): number {
  return Math.round(seconds / 60)
}
