import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { editingOf } from '../editing.js'
import { bytesOf, filesOf, takeFiles } from '../forms/take-files.js'
import { MAX_UPLOAD_BYTES } from '../parts/upload-form.js'
import { problem } from '../problem.js'
import { Unclear, type Visit } from '../visit/visit.js'
import { answer, dossierParam, refusals, visitAsked } from './route-parts.js'
import { listOf } from './schema-parts.js'

const MB = MAX_UPLOAD_BYTES / 1024 / 1024

const take = createRoute({
  method: 'post',
  path: '/api/v1/dossiers/{dossier}/imports',
  summary: 'Takes files in: posts, articles, feeds, exports, archives; needs the scope “import”',
  middleware: [
    bodyLimit({
      maxSize: MAX_UPLOAD_BYTES,
      onError: (c) =>
        problem(c, 413, 'Too large', `At most ${MB} MB can be sent at once. Use “readout import” for more.`),
    }),
  ] as const,
  request: {
    params: dossierParam,
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            files: z.custom<File | File[]>().openapi({ type: 'array', items: { type: 'string', format: 'binary' } }),
          }),
        },
      },
    },
  },
  responses: {
    ...answer(
      'What was taken in',
      z
        .object({
          added: z.int(),
          revised: z.int(),
          unchanged: z.int(),
          unreadable: listOf(z.object({ error: z.string(), at: z.string() })),
          files: listOf(z.object({ file: z.string(), known: z.boolean() })).optional(),
        })
        .openapi('ImportReport'),
    ),
    ...refusals,
  },
})

const UNWATCHED = { start() {}, advance() {}, done() {} }

/** Taking files in. */
export function addImports(api: OpenAPIHono, site: Visit['site']): void {
  api.openapi(take, async (c) => {
    const visit = await visitAsked(c, site)
    const files = filesOf((await c.req.parseBody({ all: true })).files)
    if (files.length === 0) throw new Unclear('Send at least one file, in the field “files”.')
    const {
      added,
      revised,
      unchanged,
      unreadable,
      files: told,
    } = await takeFiles(editingOf(c, visit), await bytesOf(files), UNWATCHED)
    const each = told?.map(({ file, known }) => ({ file, known }))
    return c.json({ added, revised, unchanged, unreadable, files: each }, 200)
  })
}
