import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Brief } from '../../model/index.js'
import { briefOf } from '../briefs/briefs.js'
import { viewOf } from './reading.js'
import type { ToolContext } from './tool.js'

type Text = { readonly mimeType: string; readonly text: string }
type Read = (context: ToolContext, dossier: string, id: string) => Promise<Text | null>

const RESOURCES: readonly {
  readonly name: string
  readonly title: string
  readonly mimeType: string
  readonly read: Read
}[] = [
  {
    name: 'document',
    title: 'Text of a document',
    mimeType: 'text/plain',
    async read({ store }, dossier, id) {
      const document = await store.documents.get(dossier, id)
      return document && { mimeType: 'text/plain', text: document.text }
    },
  },
  {
    name: 'event',
    title: 'Event set against the record',
    mimeType: 'application/json',
    async read(context, dossier, id) {
      const event = (await viewOf(context, dossier)).events.get(id)
      return event ? { mimeType: 'application/json', text: JSON.stringify(event) } : null
    },
  },
]

/** Documents and events under their ids, and the cited brief of every dossier, which a client can list. */
export function addResources(server: McpServer, context: ToolContext): void {
  for (const { name, title, mimeType, read } of RESOURCES) {
    const template = new ResourceTemplate(`readout://{dossier}/${name}/{id}`, { list: undefined })
    server.registerResource(name, template, { title, mimeType }, async (uri, { dossier, id }) => {
      const found = await read(context, decodeURIComponent(String(dossier)), decodeURIComponent(String(id)))
      if (!found) throw new Error(`There is no ${name} at ${uri.href}.`)
      return { contents: [{ uri: uri.href, ...found }] }
    })
  }
  const briefs = new ResourceTemplate('readout://{dossier}/brief', {
    list: async () => ({
      resources: (await context.store.dossiers.list()).map(({ id, title }) => ({
        uri: `readout://${encodeURIComponent(id)}/brief`,
        name: `Brief: ${title}`,
        mimeType: 'text/markdown',
      })),
    }),
  })
  server.registerResource(
    'brief',
    briefs,
    { title: 'Cited brief', mimeType: 'text/markdown' },
    async (uri, { dossier }) => {
      const view = await viewOf(context, decodeURIComponent(String(dossier)))
      const brief = await briefOf.dossier({ view, lang: 'en', now: context.now() })
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text: markdownOf(brief) }] }
    },
  )
}

/** A brief as Markdown, each sentence followed by the words that it rests on. */
function markdownOf({ title, sections }: Brief): string {
  const lines = sections.flatMap(({ heading, sentences }) => [
    `## ${heading}`,
    ...sentences.map(({ text, cites }) =>
      [`- ${text}`, ...cites.map((cite) => `  - “${cite.text.replace(/\s+/g, ' ')}” (${cite.document})`)].join('\n'),
    ),
  ])
  return [`# ${title}`, ...lines].join('\n\n')
}
