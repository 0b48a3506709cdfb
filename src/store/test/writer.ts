import { openStore } from '../index.js'
import { capture, document, fill } from './samples.js'

// A process that imports until it is killed, and says after each step what has been acknowledged.

const [folder = '', databaseUrl, round = '0'] = process.argv.slice(2)

const store = await openStore({ folder, databaseUrl: databaseUrl || undefined })
await fill(store)
for (let n = 0; ; n++) {
  const name = `${round}-${n}`
  const taken = await capture(store, name, undefined, `${name}.json`)
  say('capture', taken.id)
  const ids = Array.from({ length: 30 }, (_, index) => `${name}-${index}`)
  await store.documents.save(
    'talks',
    taken.id,
    ids.map((id) => document(id)),
  )
  say('documents', ids[0] ?? '', ids.at(-1) ?? '')
  const action = { do: 'reject', statement: name } as const
  await store.curation.append({ id: name, dossier: 'talks', at: '2025-04-12', by: 'editor', reason: 'none', action })
  say('curation', name)
}

function say(...words: string[]): void {
  process.stdout.write(`${words.join(' ')}\n`)
}
