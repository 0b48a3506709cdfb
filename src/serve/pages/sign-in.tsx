import { withQuery } from '../visit/links.js'
import type { Visit } from '../visit/visit.js'

/** The form of sign-in; without users it says how to add one. */
export function SignInPage({ visit, refused, hasUsers }: { visit: Visit; refused: string | null; hasUsers: boolean }) {
  const { say } = visit
  return (
    <>
      <h1>{say('signIn.title')}</h1>
      {hasUsers ? null : (
        <p class="empty">
          {say('signIn.noUsers')} <code>readout users add NAME --role editor</code>
        </p>
      )}
      {refused ? (
        <p class="empty" role="alert">
          {refused}
        </p>
      ) : null}
      <form class="stacked" method="post" action={withQuery(visit, {})}>
        <label>
          {say('signIn.name')}
          <input name="name" required maxlength={60} autocomplete="username" autocapitalize="none" spellcheck={false} />
        </label>
        <label>
          {say('signIn.password')}
          <input name="password" type="password" required maxlength={200} autocomplete="current-password" />
        </label>
        <button type="submit">{say('signIn.enter')}</button>
      </form>
    </>
  )
}
