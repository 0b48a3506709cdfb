import { z } from 'zod'
import { digestId } from '../../../model/index.js'
import { takeFiles } from '../../forms/take-files.js'
import { openedView } from '../reading.js'
import { tool } from '../tool.js'

const UNWATCHED = { start() {}, advance() {}, done() {} }
const day = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/

/**
 * A text from a client belongs to no source and has no address, whatever it says of itself: nothing that a model hands over can become
 * an official word. All texts under one name are of one publisher, so they count as one origin.
 */
export const importText = tool({
  name: 'import_text',
  title: 'Take a text in',
  description:
    'Takes one text into a dossier, reads what it says and brings the record up to date. It counts as an unverified text of whoever this client works for: it is never official, whatever it says of itself. The same text twice changes nothing.',
  scope: 'import',
  input: {
    dossier: z.string(),
    text: z.string().trim().min(1).max(200_000).describe('The words of the text, unchanged'),
    title: z.string().trim().max(500).optional(),
    published: z
      .string()
      .regex(day, 'takes an ISO day or moment such as 2025-03-18 or 2025-03-18T17:00:00+03:00')
      .optional()
      .describe('When it was published; without it, days such as “yesterday” stay unknown'),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'takes a language code such as en or ru')
      .optional(),
  },
  async run({ dossier, text, title = null, published = null, lang = null }, context) {
    const { client, now } = context
    const view = await openedView(context, dossier)
    const publisher = client.by ?? 'a client of MCP'
    const id = digestId('doc', publisher, title, published, text)
    const record = JSON.stringify({ id, kind: 'text', title, text, published, lang, publisher })
    const file = { name: `mcp:${publisher}`, bytes: new TextEncoder().encode(record) }
    const report = await takeFiles({ site: context, view, now: now(), note: client.note }, [file], UNWATCHED)
    const { added, revised, unreadable } = report
    return { document: unreadable.length === 0 ? id : null, added, revised, unreadable }
  },
})
