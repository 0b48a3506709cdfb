import type { Context } from 'hono'
import { z } from 'zod'
import { type Curation, digestId, type ReconciledEvent } from '../model/index.js'
import { acceptanceOf } from './acceptance.js'
import { noteDone } from './access/gate.js'
import type { DossierVisit } from './visit.js'

const who = { reason: z.string().trim().min(3).max(500), by: z.string().trim().min(2).max(80) }
const about = { event: z.string().max(100), statement: z.string().max(100) }

/** What an editor asks for, by a form or by the API; `by` is the name of whoever is signed in. */
export const decisionSchema = z.discriminatedUnion('do', [
  z.object({ ...who, do: z.literal('undo'), curation: z.string().max(100) }),
  z.object({
    ...who,
    ...about,
    do: z.enum(['split', 'reject', 'merge']),
    with: z.string().trim().max(500).default(''),
  }),
  z.object({
    ...who,
    ...about,
    do: z.literal('correct'),
    when: z.union([z.iso.date(), z.literal('')]).default(''),
    actuality: z.enum(['happened', 'happening', 'planned', 'possible', 'not', '']).default(''),
  }),
  z.object({ ...who, do: z.literal('accept'), proposal: z.string().max(100) }),
  z.object({ ...who, do: z.literal('decline'), proposal: z.string().max(100) }),
  z.object({ ...who, ...about, do: z.literal('rate'), rating: z.string().trim().min(2).max(60) }),
])

export type Decision = z.infer<typeof decisionSchema>

/** Keeps a decision and lets the pipeline act on it; null where it is impossible, and then nothing is changed. */
export async function takeDecision(c: Context, visit: DossierVisit, asked: Decision): Promise<Curation | null> {
  const action = await actionOf(visit, asked)
  if (!action) return null
  return keepDecision(c, visit, { action, reason: asked.reason, by: asked.by })
}

/** Appends a decision to the log, notes who took it, and brings the dossier up to date. */
export async function keepDecision(
  c: Context,
  { site, view, now }: DossierVisit,
  { action, reason, by }: Pick<Curation, 'action' | 'reason' | 'by'>,
): Promise<Curation> {
  const dossier = view.dossier.id
  const id = digestId('curation', dossier, JSON.stringify(action), by, now)
  const curation: Curation = { id, dossier, at: now, by, reason, action }
  await site.store.curation.append(curation)
  noteDone(c, site, action.do, `${dossier} ${id}: ${reason}`)
  await site.onCuration?.(dossier)
  site.views.forget(dossier)
  void site.feeds.check(dossier).catch(() => {})
  return curation
}

async function actionOf(visit: DossierVisit, asked: Decision): Promise<Curation['action'] | null> {
  if (asked.do === 'undo') {
    const known = await visit.site.store.curation.list(visit.view.dossier.id)
    return known.some(({ id }) => id === asked.curation) ? { do: 'undo', curation: asked.curation } : null
  }
  if (asked.do === 'accept' || asked.do === 'decline') return acceptanceOf(visit, asked)
  const { event, statement } = asked
  const here = visit.view.events.get(event)
  if (!here?.mentions.some((mention) => mention.statement === statement)) return null
  if (asked.do === 'rate') return { do: 'rate', statement, rating: asked.rating }
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
