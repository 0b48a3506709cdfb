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
import { changesOn, keysIn, withChanges } from './chosen-brief.js'
import type { LineChange } from './line-changes.js'

const asked = z.object({
  day: dayField,
  /** `up:SECTION:LINE`, `down:…`, `hide:…` or `undo:ID`. */
  change: z.string().regex(/^(?:(?:up|down|hide):[a-z-]{1,40}:[0-9a-f]{16}(?:\.\d{1,3})?|undo:line:[0-9a-f-]{36})$/),
  by: nameField,
})

/** An editor's choices about the lines of a brief: up, down, left out, and taking a choice back. */
export function mountLines(app: Hono, site: Site, assets: ReturnType<typeof createAssets>): void {
  app.post('/d/:dossier/brief/lines', bodyLimit({ maxSize: 4096 }), async (c) => {
    const visit = (await readVisit(c, site)) as DossierVisit
    if (!visit.view || !site.lines) return showTrouble(c, site, assets, 404)
    return (await change(c, visit)) ?? showTrouble(c, site, assets, 400, new Error(visit.say('lines.impossible')))
  })
}

/** May this visitor choose what stands in briefs? */
export function mayArrange({ site, view, who }: DossierVisit): boolean {
  return Boolean(site.lines) && !view.asOf && who.scopes.includes('curate')
}

async function change(c: Context, visit: DossierVisit): Promise<Response | null> {
  const { site, view, now } = visit
  const read = asked.safeParse(await fieldsSent(c, visit))
  if (!read.success) return null
  const { day, by } = read.data
  const dossier = view.dossier.id
  const [what, section = '', line = ''] = read.data.change.split(':')
  if (what === 'undo') {
    const undoes = read.data.change.slice('undo:'.length)
    const known = site.lines!.of(dossier, day).find(({ id }) => id === undoes)
    if (!known) return null
    site.lines!.undo({ undoes, dossier, by, at: now })
    return backToBrief(c, visit, {
      day,
      what: 'choice about a line taken back',
      detail: undoes,
      place: arranging(known.line),
    })
  }
  const chosen = await choiceOf(visit, day, { what: what as Move, section, line })
  if (!chosen) return null
  site.lines!.add({ ...chosen, id: `line:${randomUUID()}`, dossier, day, section, line, by, at: now })
  const done = chosen.do === 'hide' ? 'line of a brief left out' : 'line of a brief moved'
  return backToBrief(c, visit, { day, what: done, detail: `${section} ${line}`, place: arranging(line) })
}

type Move = 'up' | 'down' | 'hide'
type Asked = { readonly what: Move; readonly section: string; readonly line: string }

/** What is asked for as a choice beside the line's present neighbours; null where there is no such line, or nothing to pass. */
async function choiceOf(
  visit: DossierVisit,
  day: string | null,
  { what, section, line }: Asked,
): Promise<Pick<LineChange, 'do' | 'other' | 'words'> | null> {
  const brief = await briefOf.dossier(visit, day)
  const keys = keysIn(brief)
  const shownNow =
    withChanges(brief, changesOn(visit, day)).sections.find(({ key }) => key === section)?.sentences ?? []
  const at = shownNow.findIndex((sentence) => keys.get(sentence) === line)
  const words = shownNow[at]?.text
  if (words === undefined) return null
  if (what === 'hide') return { do: 'hide', other: null, words }
  const neighbour = shownNow[what === 'up' ? at - 1 : at + 1]
  if (!neighbour) return null
  return { do: what === 'up' ? 'before' : 'after', other: keys.get(neighbour)!, words }
}

function arranging(line: string): string {
  return `?arrange=1#line-${line}`
}
