import type { AlertActions, ShownAlert, ShownRule } from '../forms/alert-actions.js'
import { Moment } from '../parts/time.js'
import { NotHere, type Screen, type Visit } from '../visit/visit.js'

/** What a rule can watch; the list is that of docs/alerts.md. */
const KINDS = ['status', 'official', 'edited', 'expiring', 'difference', 'attention', 'silent'] as const

type Looked = Awaited<ReturnType<AlertActions['look']>>

/** Saved rules, and what they found, newest first. */
export const alertsScreen: Screen<Visit> = {
  path: '/alerts',
  async page(visit) {
    const { alerts } = visit.site
    if (!alerts) throw new NotHere(visit.say('trouble.notFoundText'))
    return {
      title: visit.say('alerts.title'),
      body: <AlertsPage visit={visit} refused={null} {...(await alerts.look())} />,
    }
  },
}

export function AlertsPage({
  visit,
  rules,
  channels,
  alerts,
  refused,
}: Looked & { visit: Visit; refused: string | null }) {
  const { say } = visit
  return (
    <>
      <h1>{say('alerts.title')}</h1>
      <p class="lede">{say('alerts.about')}</p>
      {refused ? (
        <p class="empty" role="alert">
          {refused}
        </p>
      ) : null}
      <h2>{say('alerts.rules')}</h2>
      {rules.length === 0 ? <p class="empty">{say('alerts.noRules')}</p> : null}
      {rules.map((rule) => (
        <Rule rule={rule} visit={visit} />
      ))}
      <AddRule visit={visit} channels={channels} />
      <h2>{say('alerts.found')}</h2>
      {alerts.length === 0 ? <p class="empty">{say('alerts.nothing')}</p> : null}
      {alerts.map((alert) => (
        <Found alert={alert} visit={visit} />
      ))}
    </>
  )
}

function Rule({ rule, visit }: { rule: ShownRule; visit: Visit }) {
  const { say, who } = visit
  const narrowed = [rule.dossier, rule.party, rule.source, ...rule.to].filter(Boolean).join(', ')
  const isTimed = rule.on === 'expiring' || rule.on === 'silent'
  return (
    <article class="card">
      <p>
        <strong>{rule.id}</strong>: {say(`alerts.${rule.on as (typeof KINDS)[number]}`)}
        {narrowed ? ` (${narrowed})` : ''}
        {isTimed ? `, ${say('alerts.hours', { n: rule.hours })}` : ''} → {rule.send.join(', ')}
      </p>
      {who.scopes.includes('curate') ? (
        <form class="noprint" method="post" action="/alerts/remove">
          <input type="hidden" name="id" value={rule.id} />
          <button type="submit">{say('alerts.remove')}</button>
        </form>
      ) : null}
    </article>
  )
}

function AddRule({ visit, channels }: { visit: Visit; channels: Looked['channels'] }) {
  const { say, who } = visit
  if (!who.scopes.includes('curate')) return null
  if (channels.length === 0) return <p class="soft">{say('alerts.noChannels')}</p>
  return (
    <details class="curation noprint">
      <summary>{say('alerts.add')}</summary>
      <form method="post" action="/alerts/add">
        <label>
          {say('alerts.id')} <input name="id" required pattern="[a-z0-9][a-z0-9\-]*" maxlength={60} />
        </label>
        <label>
          {say('alerts.on')}
          <select name="on">
            {KINDS.map((kind) => (
              <option value={kind}>{say(`alerts.${kind}`)}</option>
            ))}
          </select>
        </label>
        {(['dossier', 'party', 'source', 'to'] as const).map((name) => (
          <label>
            {say(`alerts.only-${name}`)} <input name={name} maxlength={100} />
          </label>
        ))}
        <label>
          {say('alerts.within')} <input name="hours" type="number" min={1} />
        </label>
        <label>
          {say('alerts.send')}
          <select name="send" multiple required>
            {channels.map(({ id, kind }) => (
              <option value={id}>
                {id} ({kind})
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say('alerts.save')}</button>
      </form>
    </details>
  )
}

function Found({ alert, visit }: { alert: ShownAlert; visit: Visit }) {
  const { say } = visit
  const page = `/d/${encodeURIComponent(alert.dossier)}${alert.event ? `/e/${encodeURIComponent(alert.event)}` : ''}`
  return (
    <article class="card" id={alert.id}>
      <p class="soft">
        <Moment at={alert.at} visit={visit} /> · {alert.rule}
      </p>
      <p lang="en">
        <a href={page}>{alert.title}</a>. {alert.words}
        {alert.before ? ` ${say('alerts.before')}: ${alert.before}.` : ''}
        {alert.after ? ` ${say('alerts.after')}: ${alert.after}.` : ''}
      </p>
      {alert.evidence.map(({ words }) => (words ? <blockquote dir="auto">{words}</blockquote> : null))}
      <p class="soft">
        {alert.told
          .map(({ channel, state, why }) => `${channel}: ${say(`alerts.${state}`)}${why ? ` (${why})` : ''}`)
          .join('; ')}
      </p>
    </article>
  )
}
