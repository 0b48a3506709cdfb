import type { Context, Hono } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { onlyKnown } from '../api/known-parameters.js'
import { problem } from '../problem.js'
import { plainVisit } from '../visit/read-visit.js'
import type { Visit } from '../visit/visit.js'
import type { Step } from './jobs.js'

const HEARTBEAT_MS = 15_000
const NAME = /^[\w:.-]{1,100}$/
/** Open streams of one server, each of which holds a connection. */
const MOST_STREAMS = 1000

/**
 * `/api/v1/live`: server-sent events. With `dossier`, what is new in it since the state named by `Last-Event-ID` or `since`;
 * with `job`, how far an import has come. Mounted before whatever would hold an answer back (compression, entity tags).
 */
export function mountLive(app: Hono, site: Visit['site']): void {
  let open = 0
  const stream = (c: Context, begin: Begin): Response => {
    if (open >= MOST_STREAMS) {
      c.header('retry-after', '30')
      return problem(
        c,
        503,
        'Too many streams',
        `${MOST_STREAMS} streams are open here already. Try again in a minute.`,
      )
    }
    open++
    return streamed(c, begin, () => open--)
  }
  app.get('/api/v1/live', onlyKnown(['dossier', 'job', 'since']), async (c) => {
    const [dossier, job] = [c.req.query('dossier'), c.req.query('job')]
    if (job && NAME.test(job)) return stream(c, (out, ended) => followJob(c, site, job, out, ended))
    if (!dossier || !(await site.store.dossiers.get(dossier)))
      return problem(c, 404, 'Not found', 'Name a dossier that is kept here: /api/v1/live?dossier=ID.')
    const since = c.req.header('last-event-id') ?? c.req.query('since') ?? null
    return stream(c, (out) =>
      site.feeds.follow(dossier, since && NAME.test(since) ? since : null, ({ id, ...news }) => {
        void out.writeSSE({ id, event: news.type, data: JSON.stringify(news) })
      }),
    )
  })
}

type Begin = (out: SSEStreamingApi, ended: () => void) => () => void

function streamed(c: Context, begin: Begin, onEnd: () => void): Response {
  c.header('x-accel-buffering', 'no')
  const answer = streamSSE(c, async (out) => {
    let stop: () => void = () => undefined
    const beat = setInterval(() => void out.write(': still here\n\n'), HEARTBEAT_MS).unref()
    await new Promise<void>((resolve) => {
      out.onAbort(resolve)
      stop = begin(out, resolve)
      // The first byte tells the browser that the stream is open.
      void out.write(': open\n\n')
    })
    clearInterval(beat)
    stop()
    onEnd()
  })
  answer.headers.set('cache-control', 'no-store')
  return answer
}

function followJob(c: Context, site: Visit['site'], job: string, out: SSEStreamingApi, ended: () => void): () => void {
  const { say } = plainVisit(c, site)
  const stop = site.jobs.watch(job, (step: Step) => {
    const key = LABELS[step.label]
    const words = key ? say(key, { n: step.done, of: step.total }) : ''
    void out.writeSSE({ event: step.ended ? 'ended' : 'step', data: JSON.stringify({ ...step, words }) })
    if (step.ended) {
      stop()
      ended()
    }
  })
  return stop
}

const LABELS: Readonly<Record<string, 'progress.importing' | 'progress.extracting' | 'progress.linking'>> = {
  Importing: 'progress.importing',
  Extracting: 'progress.extracting',
  'Linking and reconciling': 'progress.linking',
}
