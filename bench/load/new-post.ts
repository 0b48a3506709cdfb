import { started } from './started.js'

// How long until an open page hears of a new text? Files are dropped on the page of a running server, one after another, while a stream
// is open; from sending the file to the stream's event. Run: npm run build && npx tsx bench/load/new-post.ts [times];
// READOUT_DATABASE_URL measures a server.

const times = Number(process.argv[2] ?? 10)
const DOSSIER = 'us-russia-2025'
const NAMES = ['Sergey Lavrov', 'Marco Rubio', 'Steve Witkoff', 'Yuri Ushakov', 'Kirill Dmitriev']

const { url, end } = await started()
const page = await (await fetch(`${url}/d/${DOSSIER}`)).text()
const since = /since=([\w-]+)/.exec(page)?.[1] ?? /data-state="([\w-]+)"/.exec(page)?.[1] ?? 'none'
let heard: () => void = () => undefined
const stop = new AbortController()
void follow().catch(() => undefined)
const waits: number[] = []
for (let n = 0; n < times; n++) {
  const told = new Promise<void>((resolve) => {
    heard = resolve
  })
  const started = performance.now()
  const day = String(1 + (n % 28)).padStart(2, '0')
  const text = `Moscow, ${day} May 2025. Vladimir Putin met ${NAMES[n % NAMES.length]} in the Kremlin on ${day} May 2025.`
  const form = new FormData()
  form.append('files', new File([text], `post-${n}.txt`))
  await fetch(`${url}/d/${DOSSIER}/import`, { method: 'POST', body: form, headers: { origin: url } })
  const taken = performance.now() - started
  await told
  waits.push(performance.now() - started)
  console.log(`${n}: answered after ${taken.toFixed(0)} ms, told after ${waits.at(-1)?.toFixed(0)} ms`)
}
const sorted = waits.slice(1).sort((a, b) => a - b)
console.log(
  `first ${waits[0]?.toFixed(0)} ms (languages are loaded); then median ${sorted[sorted.length >> 1]?.toFixed(0)} ms, worst ${sorted.at(-1)?.toFixed(0)} ms`,
)
stop.abort()
await end()

async function follow(): Promise<void> {
  const answer = await fetch(`${url}/api/v1/live?dossier=${DOSSIER}&since=${since}`, { signal: stop.signal })
  const decoder = new TextDecoder()
  for await (const part of answer.body ?? []) if (decoder.decode(part).includes('event: ')) heard()
}
