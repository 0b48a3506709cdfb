import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { problem } from '../problem.js'
import { NotHere, Unclear, type Visit } from '../visit.js'
import { addBriefs } from './briefs.js'
import { addDocuments } from './documents.js'
import { addDossiers } from './dossiers.js'
import { addEvents } from './events.js'
import { addLedgers } from './ledgers.js'
import { addSearch } from './search.js'

/** What `/openapi.json` says of the whole; the version is that of the interface, not of the package. */
export const API_INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Readout',
    version: '1.0.0',
    description:
      'What circulates, set against what is on the record. Read-only. Lists are paged by keyset: pass `next` as `after`. `as_of` answers as known at that moment. Errors are RFC 9457 problems.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
}

/** Builds the API's routes, one file per noun. */
export function createApi(site: Visit['site']): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const words = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
      return problem(c, 400, 'Not understood', words)
    },
  })
  api.onError((error, c) => {
    if (error instanceof NotHere) return problem(c, 404, 'Not found', error.message)
    if (error instanceof Unclear) return problem(c, 400, 'Not understood', error.message)
    console.error(error)
    return problem(c, 500, 'Failed', 'The server could not answer. Its log says why.')
  })
  for (const add of [addDossiers, addEvents, addDocuments, addLedgers, addSearch, addBriefs]) add(api, site)
  return api
}

/** Mounts the API and its description. */
export function mountApi(app: Hono, site: Visit['site']): void {
  const api = createApi(site)
  const description = JSON.stringify(api.getOpenAPI31Document(API_INFO), null, 1)
  app.get('/openapi.json', (c) => c.body(description, 200, { 'content-type': 'application/json; charset=utf-8' }))
  app.route('/', api)
}
