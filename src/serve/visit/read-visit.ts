import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { whoOf } from '../access/who.js'
import { chooseLang, sayIn } from '../messages/index.js'
import { isZone } from '../text/format.js'
import type { DossierView } from './dossier-view.js'
import { inLanguage } from './in-language.js'
import { mayLag } from './may-lag.js'
import { remadeFrom } from './remade.js'
import { typedMoment } from './typed-moment.js'
import { Unclear, type Visit } from './visit.js'

/** Reads one request: its language, moment, zone and, under `/d/`, its dossier (null when there is none of that name). */
export async function readVisit(
  c: Context,
  site: Visit['site'],
): Promise<Visit & { readonly view: DossierView | null }> {
  const visit = plainVisit(c, site)
  const { dossier } = visit.params
  if (!dossier) return { ...visit, view: null }
  const asOf = momentAsked(visit.query.get('as_of'), visit.say)
  const view = (asOf === null && remadeFrom(c)?.view) || (await site.views.open(dossier, asOf, mayLag(c)))
  return { ...visit, view: view && inLanguage(view, visit.lang) }
}

/** What can be read of any request without opening a dossier; never fails. */
export function plainVisit(c: Context, site: Visit['site']): Visit {
  const url = new URL(c.req.url)
  const query = cleaned(url.searchParams)
  const lang = chooseLang(query.get('lang'), getCookie(c, 'lang') ?? null, c.req.header('accept-language') ?? null)
  const zone = query.get('tz')
  return {
    site,
    origin: url.origin,
    path: c.req.path,
    params: c.req.param() as Record<string, string>,
    query,
    lang,
    say: sayIn(lang),
    zone: zone && isZone(zone) ? zone : null,
    now: site.now(),
    who: whoOf(c),
    plotWidth: Number(c.req.header('x-plot-width')) || null,
    isPlotOnly: c.req.header('x-plot-only') === '1',
    card: c.req.header('x-card') ?? null,
    isDesktop: c.req.header('sec-ch-ua-mobile') === '?0',
    isPhone: c.req.header('sec-ch-ua-mobile') === '?1',
  }
}

/** An `as_of` as an ISO instant (a bare day means its end, a clock without a zone is UTC); null when nothing is asked. */
export function momentAsked(text: string | null, say = sayIn('en')): string | null {
  if (!text) return null
  const moment = typedMoment(text, 'end')
  if (!moment) throw new Unclear(say('trouble.noMoment', { value: text.slice(0, 40) }), 'as_of')
  return moment
}

/** The question without characters that no text holds (U+0000 and its like), which browsers and XML refuse; what is made of them alone still asks something. */
function cleaned(query: URLSearchParams): URLSearchParams {
  const clean = (text: string) =>
    text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '') || (text && '\ufffd')
  return new URLSearchParams([...query].map(([name, value]) => [clean(name), clean(value)]))
}
