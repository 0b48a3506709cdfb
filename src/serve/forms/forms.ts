import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { createAssets } from '../assets.js'
import { decide } from '../decisions/decision-form.js'
import { editingOf } from '../editing.js'
import { pageOf } from '../page-of.js'
import { ImportPage } from '../pages/import.js'
import { showTrouble } from '../pages/trouble.js'
import { MAX_UPLOAD_BYTES } from '../parts/upload-form.js'
import { readVisit } from '../visit/read-visit.js'
import type { DossierVisit, Visit } from '../visit/visit.js'
import { bytesOf, filesOf, takeFiles } from './take-files.js'

type Assets = ReturnType<typeof createAssets>

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
    (c) => takeIn(c, site, assets),
  )
  app.post('/d/:dossier/curate', bodyLimit({ maxSize: 16_384 }), (c) => decide(c, site, assets))
}

async function takeIn(c: Context, site: Visit['site'], assets: Assets): Promise<Response> {
  const visit = (await readVisit(c, site)) as DossierVisit
  if (!visit.view || !site.onImport) return showTrouble(c, site, assets, 404)
  const body = await c.req.parseBody({ all: true }).catch(() => ({}) as Record<string, unknown>)
  const files = filesOf(body.files)
  if (files.length === 0)
    return page(c, visit, assets, { report: null, refused: visit.say('import.nothing'), status: 400 })
  const job = typeof body.job === 'string' && /^[\w-]{8,64}$/.test(body.job) ? body.job : 'unwatched'
  try {
    const report = await takeFiles(editingOf(c, visit), await bytesOf(files), site.jobs.progressOf(job))
    return page(c, visit, assets, { report, refused: null, status: 200 })
  } catch (error) {
    return page(c, visit, assets, {
      report: null,
      refused: error instanceof Error ? error.message : String(error),
      status: 400,
    })
  } finally {
    site.jobs.end(job)
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
  const html = await pageOf({
    visit,
    view: visit.view,
    page: { title: visit.say('import.title'), body },
    formats: [],
    assets,
  })
  return c.html(html, status)
}
