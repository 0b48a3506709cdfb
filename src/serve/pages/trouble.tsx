import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { createAssets } from '../assets.js'
import { isForPrograms } from '../for-programs.js'
import type { MessageKey } from '../messages/index.js'
import { pageOf } from '../page-of.js'
import { problem } from '../problem.js'
import { withQuery } from '../visit/links.js'
import { plainVisit, readVisit } from '../visit/read-visit.js'
import { Unclear, type Visit } from '../visit/visit.js'

type Assets = ReturnType<typeof createAssets>
const TITLES = {
  400: 'trouble.unclear',
  401: 'trouble.signedOut',
  403: 'trouble.forbidden',
  404: 'trouble.notFound',
  413: 'trouble.tooLarge',
  500: 'trouble.failed',
} as const
const WORDS: Partial<Record<number, MessageKey>> = { 401: 'trouble.signedOutText' }

/** Says in words what went wrong and where to go on; programs get RFC 9457. The cause of a failure goes to the log, not to the page. */
export async function showTrouble(
  c: Context,
  site: Visit['site'],
  assets: Assets,
  status: keyof typeof TITLES,
  error?: Error,
): Promise<Response> {
  if (error instanceof HTTPException && status === 500)
    return showTrouble(
      c,
      site,
      assets,
      error.status === 403 ? 403 : 400,
      new Error(plainVisit(c, site).say('trouble.forbiddenText')),
    )
  if (status === 500) console.error(error)
  if (isForPrograms(c.req.path))
    return problem(
      c,
      status,
      status === 404 ? 'Not found' : 'Failed',
      status === 500
        ? 'The server could not answer. Its log says why.'
        : (error?.message ?? 'There is no such route; /openapi.json lists them.'),
    )
  const visit = plainVisit(c, site)
  const title = visit.say(TITLES[status])
  const body = (
    <>
      <h1>{title}</h1>
      <p class="empty">
        {status === 500
          ? visit.say('trouble.failedText')
          : (error?.message ?? visit.say(WORDS[status] ?? 'trouble.notFoundText'))}
      </p>
      <p>
        {error instanceof Unclear && error.part !== null ? (
          <>
            <a href={withQuery(visit, { [error.part]: null })}>{visit.say('trouble.without')}</a> ·{' '}
          </>
        ) : null}
        <a href="/">{visit.say('trouble.home')}</a>
      </p>
    </>
  )
  // Who may see the dossier keeps its navigation.
  const view =
    status === 400 || status === 404
      ? await readVisit(c, site).then(
          (read) => read.view,
          () => null,
        )
      : null
  const html = await pageOf({ visit, view, page: { title, body }, formats: [], assets })
  return c.html(html, status)
}
