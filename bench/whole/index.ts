import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { openEmbedded } from '../../src/store/pglite/open.js'

// From a Telegram export to a timeline with the real command: import, run, run again, beside the floor of the same run (JSON.parse and a
// bulk insert of the same texts into one table). Wall and CPU seconds. Run: npm run build && npx tsx bench/whole/index.ts;
// READOUT_DATABASE_URL measures a server (its own CPU is not counted).

const data = join(process.env.READOUT_DATA ?? '../shared/data', 'telegram/ru-news/raw')
if (!existsSync(data)) {
  console.log(`skipped: no ${data}`)
  process.exit(0)
}
const root = mkdtempSync(join(tmpdir(), 'readout-whole-'))
const texts = readdirSync(data)
  .filter((name) => name.endsWith('.json.gz'))
  .map((name) => ({ name: name.slice(0, -3), text: gunzipSync(readFileSync(join(data, name))).toString() }))
mkdirSync(join(root, 'news/files'), { recursive: true })
for (const { name, text } of texts) writeFileSync(join(root, 'news/files', name), text)
writeFileSync(
  join(root, 'news/dossier.yaml'),
  'id: news\ntitle: News\nparties: [russia, us]\nperiod: { start: 2022-01-01 }\nfiles: [files]\n',
)
const floor = await parseAndInsert()
let whole = 0
for (const args of [
  ['import', 'news/'],
  ['run', 'news'],
  ['run', 'news'],
])
  whole += command([...args, '-q'])
console.log(
  `${cpus().length} cores; import and run ${whole.toFixed(1)} s of CPU, ${(whole / floor).toFixed(1)} × the floor`,
)
rmSync(root, { recursive: true, force: true })

async function parseAndInsert(): Promise<number> {
  const { db, close } = await openEmbedded(join(root, 'floor'), 120_000)
  await sql`create table post (n bigserial primary key, body text)`.execute(db)
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  let posts = 0
  for (const { text } of texts) {
    const bodies = (JSON.parse(text) as { readonly text: string }[]).map((post) => post.text)
    posts += bodies.length
    await sql`insert into post (body) select json_array_elements_text(${JSON.stringify(bodies)}::json)`.execute(db)
  }
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (user + system) / 1e6
  say(`floor, ${posts} posts`, (performance.now() - started) / 1000, seconds)
  await close()
  return seconds
}

function command(args: readonly string[]): number {
  const file = join(root, 'cpu.json')
  const preload = fileURLToPath(new URL('./cpu-at-end.cjs', import.meta.url))
  const bin = fileURLToPath(new URL('../../bin/readout.mjs', import.meta.url))
  const env = { ...process.env, READOUT_CPU_FILE: file, READOUT_HOME: join(root, 'home'), READOUT_LOG: 'silent' }
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['-r', preload, bin, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  const wall = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(stderr)
  const { cpu, mb } = JSON.parse(readFileSync(file, 'utf8')) as { cpu: number; mb: number }
  say(`${args.slice(0, 2).join(' ')}, ${mb} MB`, wall, cpu)
  return cpu
}

function say(what: string, wall: number, cpu: number): void {
  console.log(`${what}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of CPU`)
}
