import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { createAssets } from '../assets.js'
import { backToBrief, dayField, fieldsSent, nameField } from '../briefs/brief-form.js'
import { briefOf } from '../briefs/briefs.js'
import { showTrouble } from '../pages/trouble.js'
import { readVisit } from '../visit/read-visit.js'
import type { DossierVisit, Site } from '../visit/visit.js'
import type { Note } from './notes.js'
import { placeOf } from './place-notes.js'

const written = z.object({
  day: dayField,
  place: z.string().max(16).default(''),
  text: z.string().trim().min(1).max(2000),
  by: nameField,
})
const taken = z.object({ id: z.string().max(60), by: nameField.default('–') })

/** Writing a note beside a brief, for whoever may read it, and taking one's own out again; an editor takes out anybody's. */
export function mountNotes(app: Hono, site: Site, assets: ReturnType<typeof createAssets>): void {
  const withVisit = (work: (c: Context, visit: DossierVisit) => Promise<Response | null>) => async (c: Context) => {
    const visit = (await readVisit(c, site)) as DossierVisit
    if (!visit.view || !site.notes) return showTrouble(c, site, assets, 404)
    // A program that may only read writes nothing.
    if (visit.who.kind === 'token' && !visit.who.scopes.includes('curate')) return showTrouble(c, site, assets, 403)
    return (await work(c, visit)) ?? showTrouble(c, site, assets, 400, new Error(visit.say('notes.incomplete')))
  }
  app.post('/d/:dossier/brief/notes', bodyLimit({ maxSize: 16_384 }), withVisit(add))
  app.post('/d/:dossier/brief/notes/withdraw', bodyLimit({ maxSize: 4096 }), withVisit(withdraw))
}

/** May this visitor take the note out? */
export function mayWithdraw({ who }: Pick<DossierVisit, 'who'>, note: Note): boolean {
  return who.scopes.includes('curate') || (who.name !== null && who.name === note.by)
}

async function add(c: Context, visit: DossierVisit): Promise<Response | null> {
  const { site, view, now } = visit
  const read = written.safeParse(await fieldsSent(c, visit))
  if (!read.success) return null
  const { day: about, place, text, by } = read.data
  const brief = await briefOf.dossier(visit, about)
  const sentence = brief.sections.flatMap(({ sentences }) => sentences).find((one) => placeOf(one) === place)
  const id = `note:${randomUUID()}`
  const besides = { place: sentence ? place : null, beside: sentence?.text ?? null }
  site.notes!.add({ id, dossier: view.dossier.id, day: about, ...besides, text, by, at: now })
  return backToBrief(c, visit, { day: about, what: 'note written', detail: id, place: `#${id}` })
}

async function withdraw(c: Context, visit: DossierVisit): Promise<Response | null> {
  const { site, view, now } = visit
  const read = taken.safeParse(await fieldsSent(c, visit))
  const note = read.success ? site.notes!.get(read.data.id) : null
  if (!read.success || note?.dossier !== view.dossier.id || !mayWithdraw(visit, note)) return null
  site.notes!.withdraw({ withdraws: note.id, dossier: note.dossier, by: read.data.by, at: now })
  return backToBrief(c, visit, { day: note.day, what: 'note withdrawn', detail: 'notes', place: '#notes' })
}
