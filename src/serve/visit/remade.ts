import type { Context } from 'hono'
import type { DossierView } from './dossier-view.js'

/** From which view a page is made again, and when somebody last asked for it (milliseconds of the process's clock). */
type Remade = { readonly view: DossierView; readonly askedAt: number }

const remade = new WeakMap<Request, Remade>()

/** A request as somebody sent it, to be answered again beside: of nobody's sending, so that no log tells of it. */
export function askedAgain(url: string, headers: Headers, from: Remade): Request {
  const request = new Request(url, { headers })
  remade.set(request, from)
  return request
}

/** What a request that is answered again is made from; null for what somebody has sent. */
export function remadeFrom(c: Context): Remade | null {
  return remade.get(c.req.raw) ?? null
}
