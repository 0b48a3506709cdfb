// Fuzz: every fixture truncated, flipped and spliced. A result or a sentence, within time; never a throw, never a hang.
// usage: tsx bench/fuzz/read.ts [cases] [seed] [only this case, written to fuzz-case.bin in the folder for temporary files]
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { FORMATS, NOTHING_KNOWN, read } from '../../src/read/index.js'

const CASES = Number(process.argv[2] ?? 20_000)
const SLOW_MS = 3000
const ONLY = Number(process.argv[4] ?? -1)
let seed = Number(process.argv[3] ?? 7)
const root = fileURLToPath(new URL('../..', import.meta.url))
const data = process.env.READOUT_DATA ?? join(root, '..', 'shared', 'data')
const folders = ['test/corpus/read', 'dossiers']
  .map((folder) => join(root, folder))
  .concat(['suites', 'telegram', 'readouts/kremlin-html'].map((folder) => join(data, folder)))
const files = folders.flatMap(filesUnder).filter((file) => statSync(file).size > 0 && statSync(file).size < 200_000)
const written = seeds()
const seen: Record<string, number> = {}
let [threw, slow, empty, slowest] = [0, 0, 0, 0]
const errors = console.error
console.error = () => {}
console.warn = () => {}

for (let number = 0; number < CASES; number++) {
  const own = random(20) === 0 ? written[random(written.length)] : undefined
  const file = own?.name ?? files[random(files.length)] ?? ''
  const other = files[random(files.length)] ?? file
  const bytes = mutated(own?.bytes ?? readFileSync(file), () => readFileSync(other))
  if (ONLY >= 0 && number !== ONLY) continue
  if (ONLY >= 0) writeFileSync(join(tmpdir(), 'fuzz-case.bin'), bytes)
  const started = process.cpuUsage()
  try {
    const reading = read({ from: basename(file), bytes, headers: {}, takenAt: null }, { ...NOTHING_KNOWN, zone: 'UTC' })
    seen[reading.format] = (seen[reading.format] ?? 0) + 1
    if (reading.documents.length === 0 && reading.unreadable.length === 0 && ++empty < 20)
      console.log(`silent: case ${number} of ${file} (${reading.format})`)
    const bad = [...reading.documents].find(
      (one) => one.id === '' || one.text.includes('\u0000') || !/^[\s\S]*$/.test(one.text),
    )
    if (bad) console.log(`odd document: case ${number} of ${file}`)
    if (reading.unreadable.some((one) => one.error.includes('not foreseen')))
      console.log(`unforeseen: case ${number} of ${file} (${reading.format})`)
  } catch (error) {
    threw++
    console.log(`threw: case ${number} of ${file}: ${error instanceof Error ? error.stack?.slice(0, 400) : error}`)
  }
  const took = process.cpuUsage(started).user / 1000
  slowest = Math.max(slowest, took)
  if (took > SLOW_MS && ++slow < 10) console.log(`slow: case ${number} of ${file}, ${Math.round(took)} ms`)
}
console.error = errors
console.log(
  `fuzz: ${CASES} cases from ${files.length} files, ${threw} throws (goal 0), ${slow} slower than ${SLOW_MS} ms (goal 0), ${empty} silent (goal 0), slowest ${Math.round(slowest)} ms`,
)
console.log(
  `kinds met: ${FORMATS.map((format) => `${format.name} ${seen[format.name] ?? 0}`).join(', ')}, unknown ${seen.unknown ?? 0}`,
)

/** Kinds of which the corpora have no small file. */
function seeds(): { readonly name: string; readonly bytes: Buffer }[] {
  const rows = 'Bergen,"They said ""no""",2025-05-16\n"Oslo, first","The talks began.",2025-05-15\n'
  const csv = `title,text,date\n${rows.repeat(20)}`
  const letter =
    'From: "Press" <news@press.example>\r\nDate: Thu, 15 May 2025 20:30:00 +0300\r\nSubject: Note\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe delegation=\r\n left.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The delegation left.</p>\r\n--b--\r\n'
  const zip = zipSync({ 'a/talks.csv': Buffer.from(csv), 'letter.eml': Buffer.from(letter) })
  return [
    { name: 'talks.csv', bytes: Buffer.from(csv) },
    { name: 'letter.eml', bytes: Buffer.from(letter) },
    { name: 'packed.zip', bytes: Buffer.from(zip) },
  ]
}

function random(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return Math.floor((seed / 2 ** 32) * below)
}

function mutated(bytes: Buffer, other: () => Buffer): Uint8Array {
  const copy = Buffer.from(bytes)
  switch (random(5)) {
    case 0:
      return copy.subarray(0, random(copy.length))
    case 1:
      for (let flips = 1 + random(30); flips > 0; flips--) copy[random(copy.length)] = random(256)
      return copy
    case 2: {
      const [a, b] = [random(copy.length), other()]
      return Buffer.concat([copy.subarray(0, a), b.subarray(random(b.length))])
    }
    case 3: {
      const [a, b] = [random(copy.length), random(copy.length)]
      const piece = copy.subarray(Math.min(a, b), Math.max(a, b)).subarray(0, 5000)
      return Buffer.concat([
        copy.subarray(0, a),
        ...Array.from({ length: 1 + random(20) }, () => piece),
        copy.subarray(a),
      ])
    }
    default: {
      const [a, b] = [random(copy.length), random(copy.length)]
      return Buffer.concat([copy.subarray(0, Math.min(a, b)), copy.subarray(Math.max(a, b))])
    }
  }
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
  } catch {
    return []
  }
}
