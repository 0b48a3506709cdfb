import type { FailedWork } from '../../store/store.js'
import { moment } from '../text/format.js'
import type { Screen, Visit } from '../visit/visit.js'

const SHOWN = 200

/** Work that failed, dead letters first: what, why, how often; an editor lets it be tried again or gives it up. */
export const failedWorkScreen: Screen<Visit> = {
  path: '/work',
  async page(visit) {
    const { say, site } = visit
    const all = [...(await site.store.failures.list())].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))
    const more = all.length - SHOWN
    return {
      title: say('work.title'),
      body: (
        <>
          <h1>{say('work.title')}</h1>
          <p class="lede">{say('work.about')}</p>
          {all.length === 0 ? (
            <p class="empty">{say('work.none')}</p>
          ) : (
            <FailedTable failed={all.slice(0, SHOWN)} visit={visit} />
          )}
          {more > 0 ? <p class="soft">{say('work.more', { n: more })}</p> : null}
        </>
      ),
    }
  },
}

const ORDER: readonly FailedWork['state'][] = ['dead', 'waiting', 'discarded']

function FailedTable({ failed, visit }: { failed: readonly FailedWork[]; visit: Visit }) {
  const { say } = visit
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{say('work.item')}</th>
          <th scope="col">{say('work.state')}</th>
          <th scope="col">{say('work.why')}</th>
        </tr>
      </thead>
      <tbody>
        {failed.map((one) => (
          <FailedRow one={one} visit={visit} />
        ))}
      </tbody>
    </table>
  )
}

function FailedRow({ one, visit }: { one: FailedWork; visit: Visit }) {
  const { say, lang } = visit
  const { dossier, step, item, state, attempts, error, lastAt, retryAt } = one
  const [line, ...rest] = error.split('\n')
  const home = `/d/${encodeURIComponent(dossier)}`
  return (
    <tr>
      <th scope="row">
        <a href={step === 'extract' ? `${home}/r/${encodeURIComponent(item)}` : home}>{item}</a>{' '}
        <span class="soft">
          {say(`work.${step}`)} · {dossier}
        </span>
      </th>
      <td data-label={say('work.state')}>
        {say(`work.${state}`, { at: retryAt ? moment(retryAt, lang) : '' })}{' '}
        <span class="soft">{say('work.attempts', { n: attempts, at: moment(lastAt, lang) })}</span>
        {visit.who.scopes.includes('curate') ? <Decide one={one} visit={visit} /> : null}
      </td>
      <td data-label={say('work.why')}>
        {rest.length === 0 ? (
          line
        ) : (
          <details>
            <summary>{line}</summary>
            <pre>{rest.join('\n')}</pre>
          </details>
        )}
      </td>
    </tr>
  )
}

function Decide({ one: { dossier, step, item, state }, visit: { say } }: { one: FailedWork; visit: Visit }) {
  return (
    <form method="post" action="/work">
      <input type="hidden" name="dossier" value={dossier} />
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="item" value={item} />
      <button type="submit" name="do" value="replay">
        {say('work.replay')}
      </button>{' '}
      {state === 'discarded' ? null : (
        <button type="submit" name="do" value="discard">
          {say('work.discard')}
        </button>
      )}
    </form>
  )
}
