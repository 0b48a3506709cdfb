import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { problem } from '../problem.js'
import { NotHere, Unclear, type Visit } from '../visit/visit.js'
import { addAlerts } from './alerts.js'
import { addBriefs } from './briefs.js'
import { addCurations } from './curations.js'
import { addDocuments } from './documents.js'
import { addDossiers } from './dossiers.js'
import { addEvents } from './events.js'
import { explainQuery } from './explain-query.js'
import { addImports } from './imports.js'
import { onlyKnown } from './known-parameters.js'
import { addLedgers } from './ledgers.js'
import { addMachine } from './machine.js'
import { addSearch } from './search.js'

const NOUNS = [
  addDossiers,
  addEvents,
  addDocuments,
  addLedgers,
  addSearch,
  addBriefs,
  addCurations,
  addImports,
  addMachine,
  addAlerts,
]

/** What `/openapi.json` says of the whole; the version is that of the interface, not of the package. */
export const API_INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Readout',
    version: '1.0.0',
    description:
      'What circulates, set against what is on the record. Lists are paged by keyset: pass `next` as `after`. `as_of` answers as known at that moment. Errors are RFC 9457 problems. Where the server has users, send `Authorization: Bearer TOKEN`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
}

/** Builds the API's routes, one file per noun. */
export function createApi(site: Visit['site']): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (!result.success) return problem(c, 400, 'Not understood', explainQuery(result.error))
    },
  })
  api.onError((error, c) => {
    if (error instanceof NotHere) return problem(c, 404, 'Not found', error.message)
    if (error instanceof Unclear) return problem(c, 400, 'Not understood', error.message)
    if (error instanceof HTTPException) return problem(c, error.status as 400, 'Not understood', `${error.message}.`)
    console.error(error)
    return problem(c, 500, 'Failed', 'The server could not answer. Its log says why.')
  })
  for (const add of NOUNS) add(api, site)
  return api
}

type Operation = { readonly parameters?: readonly { readonly in: string; readonly name: string }[] }

/** Mounts the API and its description; a parameter that a route does not know gets 400, a method 405 and the list of those that it does. */
export function mountApi(app: Hono, site: Visit['site']): void {
  const api = createApi(site)
  const description = api.getOpenAPI31Document(API_INFO)
  const text = JSON.stringify(description, null, 1)
  app.get('/openapi.json', (c) => c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' }))
  const routes = Object.entries(description.paths ?? {}).map(
    ([path, methods]) => [path.replace(/\{(\w+)\}/g, ':$1'), methods as Readonly<Record<string, Operation>>] as const,
  )
  for (const [path, methods] of routes)
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      const known = parameters.flatMap(({ in: place, name }) => (place === 'query' ? name : []))
      app.on(method.toUpperCase(), path, onlyKnown(known))
    }
  app.route('/', api)
  for (const [path, methods] of routes) {
    const known = Object.keys(methods).map((method) => method.toUpperCase())
    const allowed = (known.includes('GET') ? [...known, 'HEAD'] : known).join(', ')
    app.all(path, (c) => {
      c.header('allow', allowed)
      return problem(c, 405, 'Method not allowed', `This route answers to ${allowed}, not to ${c.req.method}.`)
    })
  }
}
