import { openStore } from '../index.js'
import { capture, document, event, fill, statement } from './samples.js'

// A process that captures, saves, extracts, links and curates until it ends, and says after each step what has been acknowledged.

const [folder = '', databaseUrl, round = '0'] = process.argv.slice(2)

const store = await openStore({ folder, databaseUrl: databaseUrl || undefined })
await fill(store)
const events = [...(await store.events.all('talks'))]
for (let n = 0; ; n++) {
  const name = `${round}-${n}`
  const taken = await capture(store, name, undefined, `${name}.json`)
  say('capture', taken.id)
  const posts = Array.from({ length: 30 }, (_, index) => document(`${name}-${index}`))
  await store.documents.save('talks', taken.id, posts)
  say('documents', posts[0]?.id ?? '', posts.at(-1)?.id ?? '')
  const said = posts.map((post) => statement(`s-${post.id}`, post))
  await store.statements.replace('talks', posts, said, 'v1')
  say('statements', said[0]?.id ?? '', said.at(-1)?.id ?? '')
  events.push(event(`event:${name}`, said.slice(0, 3)))
  await store.events.replace('talks', events)
  say('event', `event:${name}`)
  const action = { do: 'reject', statement: name } as const
  await store.curation.append({ id: name, dossier: 'talks', at: '2025-04-12', by: 'editor', reason: 'none', action })
  say('curation', name)
}

function say(...words: string[]): void {
  process.stdout.write(`${words.join(' ')}\n`)
}
