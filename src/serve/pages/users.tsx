import { Moment } from '../parts/time.js'
import { NotHere, type Screen, type Visit } from '../visit/visit.js'

const SHOWN = 200

/** Who may come in, and what was done, for editors; users and tokens are added by command only. */
export const usersScreen: Screen<Visit> = {
  path: '/users',
  page(visit) {
    const { say, site, who } = visit
    if (!who.scopes.includes('curate') || !site.access) throw new NotHere(say('trouble.notFoundText'))
    return { title: say('users.title'), body: <UsersPage visit={visit} access={site.access} /> }
  },
}

function UsersPage({ visit, access }: { visit: Visit; access: NonNullable<Visit['site']['access']> }) {
  const { say } = visit
  const people = access.accounts
    .users()
    .map(({ name, role, addedAt }) => ({ name, may: say(`users.${role}`), addedAt }))
  const tokens = access.accounts
    .tokens()
    .map(({ name, scopes, addedAt }) => ({ name, may: scopes.join(', '), addedAt }))
  return (
    <>
      <h1>{say('users.title')}</h1>
      <p class="lede">{say('users.about')}</p>
      <h2>{say('users.people')}</h2>
      <Listed visit={visit} entries={people} none={say('users.nobody')} />
      <pre>
        <code>readout users add NAME --role reader|editor</code>
      </pre>
      <h2>{say('users.tokens')}</h2>
      <Listed visit={visit} entries={tokens} none={say('users.noTokens')} />
      <pre>
        <code>readout tokens add NAME --scope read,import,curate</code>
      </pre>
      <h2>{say('users.audit')}</h2>
      <AuditTable visit={visit} entries={access.audit.recent(SHOWN)} />
    </>
  )
}

type Entry = { readonly name: string; readonly may: string; readonly addedAt: string }

function Listed({ visit, entries, none }: { visit: Visit; entries: readonly Entry[]; none: string }) {
  const { say } = visit
  if (entries.length === 0) return <p class="empty">{none}</p>
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{say('users.name')}</th>
          <th scope="col">{say('users.may')}</th>
          <th scope="col">{say('users.since')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ name, may, addedAt }) => (
          <tr>
            <th scope="row">{name}</th>
            <td data-label={say('users.may')}>{may}</td>
            <td data-label={say('users.since')}>
              <Moment at={addedAt} visit={visit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AuditTable({
  visit,
  entries,
}: {
  visit: Visit
  entries: ReturnType<NonNullable<Visit['site']['access']>['audit']['recent']>
}) {
  const { say } = visit
  if (entries.length === 0) return <p class="empty">{say('users.nothingDone')}</p>
  return (
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">{say('users.at')}</th>
          <th scope="col">{say('users.who')}</th>
          <th scope="col">{say('users.what')}</th>
          <th scope="col">{say('users.from')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, who, what, address, detail }) => (
          <tr>
            <td class="when" data-label={say('users.at')}>
              <Moment at={at} visit={visit} />
            </td>
            <th scope="row">{who ?? say('users.unnamed')}</th>
            <td data-label={say('users.what')}>
              {what} <span class="soft">{detail}</span>
            </td>
            <td data-label={say('users.from')}>{address ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
