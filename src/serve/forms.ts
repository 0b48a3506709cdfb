import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { type Curation, digestId, type ReconciledEvent } from '../model/index.js'
import type { createAssets } from './assets.js'
import { ImportPage, MAX_UPLOAD_BYTES } from './pages/import.js'
import { showTrouble } from './pages/trouble.js'
import { Layout } from './parts/layout.js'
import { readVisit } from './read-visit.js'
import type { DossierVisit, Visit } from './visit.js'

type Assets = ReturnType<typeof createAssets>

const curationForm = z.object({
  event: z.string().max(100),
  statement: z.string().max(100),
  do: z.enum(['split', 'reject', 'merge']),
  with: z.string().trim().max(200).default(''),
  reason: z.string().trim().min(3).max(500),
  by: z.string().trim().min(2).max(80),
  back: z.string().max(500).default(''),
})

/** The two forms that change anything: taking files in, and an editor's decision. Bounded, and only from our own pages. */
export function mountForms(app: Hono, site: Visit['site'], assets: Assets): void {
  app.post(
    '/d/:dossier/import',
    bodyLimit({
      maxSize: MAX_UPLOAD_BYTES,
      onError: (c) =>
        showTrouble(
          c,
          site,
          assets,
          413,
          new Error(`At most ${MAX_UPLOAD_BYTES / 1024 / 1024} MB can be sent at once. Use “readout import” for more.`),
        ),
    }),
    (c) => takeFiles(c, site, assets),
  )
  app.post('/d/:dossier/curate', bodyLimit({ maxSize: 16_384 }), (c) => decide(c, site, assets))
}

async function takeFiles(c: Context, site: Visit['site'], assets: Assets): Promise<Response> {
  const visit = (await readVisit(c, site)) as DossierVisit
  if (!visit.view || !site.onImport) return showTrouble(c, site, assets, 404)
  const body = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>)
  const given = [body.files].flat().filter((item): item is File => item instanceof File && item.size > 0)
  const files = await Promise.all(
    given.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  if (files.length === 0)
    return page(c, visit, assets, { report: null, refused: visit.say('import.nothing'), status: 400 })
  try {
    const report = await site.onImport(visit.view.dossier.id, files)
    site.views.forget(visit.view.dossier.id)
    return page(c, visit, assets, { report, refused: null, status: 200 })
  } catch (error) {
    return page(c, visit, assets, {
      report: null,
      refused: error instanceof Error ? error.message : String(error),
      status: 400,
    })
  }
}

type Outcome = {
  readonly report: Parameters<typeof ImportPage>[0]['report']
  readonly refused: string | null
  readonly status: 200 | 400
}

async function page(
  c: Context,
  visit: DossierVisit,
  assets: Assets,
  { report, refused, status }: Outcome,
): Promise<Response> {
  const body = ImportPage({ visit, report, refused })
  const html = await Layout({
    visit,
    view: visit.view,
    page: { title: visit.say('import.title'), body },
    formats: [],
    assets,
  })
  return c.html(`<!doctype html>${html}`, status)
}

async function decide(c: Context, site: Visit['site'], assets: Assets): Promise<Response> {
  const visit = (await readVisit(c, site)) as DossierVisit
  if (!visit.view) return showTrouble(c, site, assets, 404)
  const read = curationForm.safeParse(await c.req.parseBody())
  if (!read.success) return showTrouble(c, site, assets, 400, new Error(visit.say('curate.incomplete')))
  const action = actionOf(visit, read.data)
  if (!action) return showTrouble(c, site, assets, 400, new Error(visit.say('curate.impossible')))
  const { reason, by } = read.data
  const dossier = visit.view.dossier.id
  await site.store.curation.append({
    id: digestId('curation', dossier, JSON.stringify(action), by, visit.now),
    dossier,
    at: visit.now,
    by,
    reason,
    action,
  })
  await site.onCuration?.(dossier)
  site.views.forget(dossier)
  const back = read.data.back.startsWith(`/d/${encodeURIComponent(dossier)}/`)
    ? read.data.back
    : `/d/${encodeURIComponent(dossier)}`
  return c.redirect(back, 303)
}

function actionOf(
  visit: DossierVisit,
  { event, statement, do: what, with: other }: z.infer<typeof curationForm>,
): Curation['action'] | null {
  const here = visit.view.events.get(event)
  if (!here?.mentions.some((mention) => mention.statement === statement)) return null
  if (what === 'reject') return { do: 'reject', statement }
  const from = what === 'split' ? here : visit.view.events.get(eventId(other))
  const partner = from ? strongest(from, statement) : null
  return partner ? { do: what, statements: [statement, partner] } : null
}

function strongest({ mentions }: ReconciledEvent, except: string): string | null {
  const best = [...mentions].filter(({ statement }) => statement !== except).sort((a, b) => b.score - a.score)[0]
  return best?.statement ?? null
}

/** An event's id, or the address of its page. */
function eventId(text: string): string {
  const found = /\/e\/([^/?#]+)/.exec(text)?.[1]
  return found ? decodeURIComponent(found) : text
}
