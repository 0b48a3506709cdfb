import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { noteDone } from '../access/gate.js'
import type { createAssets } from '../assets.js'
import { showTrouble } from '../pages/trouble.js'
import { plainVisit } from '../visit/read-visit.js'
import type { Site } from '../visit/visit.js'

const asked = z.object({
  do: z.enum(['replay', 'discard']),
  dossier: z.string().min(1).max(200),
  step: z.enum(['extract', 'settle', 'poll']),
  item: z.string().min(1).max(2000),
})

/** The form on the page of failed work: lets one piece be tried again, at once where this server works, or gives it up. */
export function mountFailedWork(app: Hono, site: Site, assets: ReturnType<typeof createAssets>): void {
  app.post('/work', bodyLimit({ maxSize: 16_384 }), async (c) => {
    const read = asked.safeParse(await c.req.parseBody().catch(() => ({})))
    const { say } = plainVisit(c, site)
    if (!read.success) return showTrouble(c, site, assets, 400, new Error(say('work.gone')))
    const { dossier, step, item, do: what } = read.data
    const { failures } = site.store
    const isDone = await (what === 'replay'
      ? failures.replay(dossier, step, item)
      : failures.discard(dossier, step, item))
    if (!isDone) return showTrouble(c, site, assets, 404, new Error(say('work.gone')))
    noteDone(c, site, `work ${what}ed`, `${dossier} ${step} ${item}`)
    // What fails again is listed again; a poll comes round by itself.
    if (what === 'replay' && step !== 'poll') void site.onCuration?.(dossier).catch(() => undefined)
    return c.redirect('/work', 303)
  })
}
