import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { noteDone } from '../access/gate.js'
import type { createAssets } from '../assets.js'
import { pageOf } from '../page-of.js'
import { AlertsPage } from '../pages/alerts.js'
import { showTrouble } from '../pages/trouble.js'
import { plainVisit } from '../visit/read-visit.js'
import type { Site } from '../visit/visit.js'
import type { RuleAsked } from './alert-actions.js'

type Assets = ReturnType<typeof createAssets>

const short = z.string().trim().max(100)
const optional = short.transform((text) => text || undefined).optional()
/** A rule as a form sends it: lists are words with commas or spaces between. */
const formRule = z.object({
  id: short,
  on: short,
  dossier: optional,
  party: optional,
  source: optional,
  to: z
    .string()
    .max(300)
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  hours: z.union([z.literal('').transform(() => undefined), z.coerce.number().positive()]).optional(),
  send: z.union([short.transform((one) => [one]), z.array(short)]),
})

/** Two forms on the page of alerts: add a rule, take one out. */
export function mountAlertForms(app: Hono, site: Site, assets: Assets): void {
  const { alerts } = site
  app.post('/alerts/add', bodyLimit({ maxSize: 4096 }), async (c) => {
    if (!alerts) return showTrouble(c, site, assets, 404)
    const read = formRule.safeParse(await c.req.parseBody({ all: true }))
    if (!read.success) return page(c, site, assets, plainVisit(c, site).say('alerts.incomplete'))
    return act(c, site, assets, {
      what: 'alert rule added',
      id: read.data.id,
      work: () => alerts.add(present(read.data)),
    })
  })
  app.post('/alerts/remove', bodyLimit({ maxSize: 4096 }), async (c) => {
    if (!alerts) return showTrouble(c, site, assets, 404)
    const id = String((await c.req.parseBody()).id ?? '')
    return act(c, site, assets, { what: 'alert rule removed', id, work: () => alerts.remove(id) })
  })
}

type Act = { readonly what: string; readonly id: string; readonly work: () => Promise<void> }

async function act(c: Context, site: Site, assets: Assets, { what, id, work }: Act): Promise<Response> {
  try {
    await work()
  } catch (error) {
    return page(c, site, assets, (error as Error).message)
  }
  noteDone(c, site, what, id)
  return c.redirect('/alerts', 303)
}

/** A rule without the keys that were left empty. */
export function present({ to = [], ...rule }: RuleAsked): RuleAsked {
  const given = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as RuleAsked
  return to.length > 0 ? { ...given, to } : given
}

async function page(c: Context, site: Site, assets: Assets, refused: string): Promise<Response> {
  const visit = plainVisit(c, site)
  const body = AlertsPage({ visit, refused, ...(await site.alerts!.look()) })
  const html = await pageOf({
    visit,
    view: null,
    page: { title: visit.say('alerts.title'), body },
    formats: [],
    assets,
  })
  return c.html(html, 400)
}
