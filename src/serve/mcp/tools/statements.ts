import { z } from 'zod'
import { textOf } from '../../../model/index.js'
import { asOf, viewOf } from '../reading.js'
import { tool } from '../tool.js'

export const statements = tool({
  name: 'get_statements',
  title: 'Statements of a document',
  description:
    'What one document says was said, done, planned or denied, by whom and according to whom, each with its verbatim evidence.',
  input: { dossier: z.string(), document: z.string().describe('Document id'), as_of: asOf },
  async run({ dossier, document: id, as_of }, context) {
    const { store } = context
    const view = await viewOf(context, dossier, as_of)
    const document = view.documents.has(id) ? await store.documents.get(dossier, id) : null
    if (!document) throw new Error(`There is no document “${id}” in “${dossier}”. search gives ids.`)
    const found = await store.statements.ofDocument(dossier, id)
    const { title, published, lane, publisher, url } = document
    return {
      document: { id, title, published, lane, publisher, url },
      statements: found.map((one) => ({ ...one, words: textOf(document.text, one.evidence) })),
    }
  },
})
