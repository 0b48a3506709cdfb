import { z } from 'zod'
import { textOf } from '../../../model/index.js'
import { tool } from '../tool.js'

export const statements = tool({
  name: 'get_statements',
  title: 'Statements of a document',
  description:
    'What one document says was said, done, planned or denied, by whom and according to whom, each with its verbatim evidence.',
  input: { dossier: z.string(), document: z.string().describe('Document id') },
  async run({ dossier, document: id }, { store }) {
    const document = await store.documents.get(dossier, id)
    if (!document) throw new Error(`There is no document “${id}” in “${dossier}”. search gives ids.`)
    const found = await store.statements.ofDocument(dossier, id)
    const { title, published, lane, publisher, url } = document
    return {
      document: { id, title, published, lane, publisher, url },
      statements: found.map((one) => ({ ...one, words: textOf(document.text, one.evidence) })),
    }
  },
})
