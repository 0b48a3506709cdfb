import type { Context } from 'hono'
import { z } from 'zod'
import { type Curation, digestId, type ReconciledEvent } from '../model/index.js'
import { noteDone } from './access/gate.js'
import { whoOf } from './access/who.js'
import type { createAssets } from './assets.js'
import { showTrouble } from './pages/trouble.js'
import { readVisit } from './read-visit.js'
import type { DossierVisit, Visit } from './visit.js'

const who = { reason: z.string().trim().min(3).max(500), by: z.string().trim().min(2).max(80) }
const decision = z.discriminatedUnion('do', [
  z.object({ ...who, do: z.literal('undo'), curation: z.string().max(100) }),
  z.object({
    ...who,
    do: z.enum(['split', 'reject', 'merge']),
    event: z.string().max(100),
    statement: z.string().max(100),
    with: z.string().trim().max(500).default(''),
  }),
  z.object({
    ...who,
    do: z.literal('correct'),
    event: z.string().max(100),
    statement: z.string().max(100),
    when: z.union([z.iso.date(), z.literal('')]).default(''),
    actuality: z.enum(['happened', 'happening', 'planned', 'possible', 'not', '']).default(''),
  }),
])

type Decision = z.infer<typeof decision>

/** Keeps an editor's decision, lets the pipeline act on it, and shows the list of decisions; an impossible one changes nothing. */
export async function decide(
  c: Context,
  site: Visit['site'],
  assets: ReturnType<typeof createAssets>,
): Promise<Response> {
  const visit = (await readVisit(c, site)) as DossierVisit
  if (!visit.view) return showTrouble(c, site, assets, 404)
  const { name } = whoOf(c)
  const read = decision.safeParse({ ...(await c.req.parseBody()), ...(name ? { by: name } : {}) })
  if (!read.success) return showTrouble(c, site, assets, 400, new Error(visit.say('curate.incomplete')))
  const action = await actionOf(visit, read.data)
  if (!action) return showTrouble(c, site, assets, 400, new Error(visit.say('curate.impossible')))
  const { reason, by } = read.data
  const dossier = visit.view.dossier.id
  const id = digestId('curation', dossier, JSON.stringify(action), by, visit.now)
  await site.store.curation.append({ id, dossier, at: visit.now, by, reason, action })
  noteDone(c, site, action.do, `${dossier} ${id}: ${reason}`)
  await site.onCuration?.(dossier)
  site.views.forget(dossier)
  void site.feeds.check(dossier).catch(() => {})
  return c.redirect(`/d/${encodeURIComponent(dossier)}/decisions#${id}`, 303)
}

async function actionOf(visit: DossierVisit, asked: Decision): Promise<Curation['action'] | null> {
  if (asked.do === 'undo') {
    const known = await visit.site.store.curation.list(visit.view.dossier.id)
    return known.some(({ id }) => id === asked.curation) ? { do: 'undo', curation: asked.curation } : null
  }
  const { event, statement } = asked
  const here = visit.view.events.get(event)
  if (!here?.mentions.some((mention) => mention.statement === statement)) return null
  if (asked.do === 'correct') {
    const { when, actuality } = asked
    if (when === '' && actuality === '') return null
    return { do: 'correct', statement, set: { ...(when ? { when } : {}), ...(actuality ? { actuality } : {}) } }
  }
  const { do: what, with: other } = asked
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
