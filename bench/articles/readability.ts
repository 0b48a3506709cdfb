// Article text: token F1 against the pages that Readability's authors expect, with title, byline and date.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOfHtml } from '../../src/read/html-text.js'
import { dataFolder, readPath, report } from '../read/report.js'

type Expected = { readonly title: string | null; readonly byline: string | null; readonly publishedTime: string | null }

const verbose = process.argv.includes('--verbose')
const folder = dataFolder('suites', 'readability', 'test-pages')
const scores: Record<string, number[]> = { 'token F1': [], title: [], byline: [], date: [] }
const started = process.cpuUsage()
const pages = readdirSync(folder).filter(
  (name) => !process.argv[2] || process.argv[2].startsWith('--') || name === process.argv[2],
)
for (const name of pages) {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected-metadata.json'), 'utf8')) as Expected
  const wanted = textOfHtml(readFileSync(join(folder, name, 'expected.html'), 'utf8'))
  const reading = readPath(join(folder, name, 'source.html.gz'), {}, `http://fakehost/test/${name}`)
  const document = reading.documents[0]
  const f1 = tokenF1(document?.text ?? '', wanted)
  score('token F1', f1, name, f1 < 0.99 ? `${f1.toFixed(3)} ${reading.unreadable[0]?.error ?? ''}` : '')
  if (verbose && f1 < 0.99) differences(document?.text ?? '', wanted)
  const title = (expected.title ?? '').replace(/\s+/g, ' ').trim()
  score('title', Number((document?.title ?? '') === title), name, `${document?.title} | ${title}`)
  const byline = (expected.byline ?? '').replace(/\s+/g, ' ').trim()
  score('byline', Number((document?.author ?? '') === byline), name, `${document?.author} | ${byline}`)
  if (expected.publishedTime)
    score(
      'date',
      Number(sameTime(document?.published ?? '', expected.publishedTime)),
      name,
      `${document?.published} | ${expected.publishedTime}`,
    )
}
const seconds = process.cpuUsage(started).user / 1e6
for (const [name, values] of Object.entries(scores))
  report(`articles ${name}`, values, { anchor: 'Readability itself', goal: name === 'token F1' ? '>= .99' : undefined })
console.log(`articles speed: ${(pages.length / seconds).toFixed(1)} pages/s of processor time (goal >= 15)`)

function score(what: string, value: number, page: string, words: string): void {
  scores[what]?.push(value)
  if (verbose && value < 0.99) console.log(`${page} ${what}: ${words}`)
}

function sameTime(got: string, wanted: string): boolean {
  return (
    Math.trunc(Date.parse(got) / 1000) === Math.trunc(Date.parse(wanted) / 1000) ||
    (got.length === 10 && wanted.startsWith(got))
  )
}

function bag(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const token of text.match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

function tokenF1(got: string, wanted: string): number {
  const [a, b] = [bag(got), bag(wanted)]
  let shared = 0
  for (const [token, count] of a) shared += Math.min(count, b.get(token) ?? 0)
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0)
  return size(a) + size(b) === 0 ? 1 : (2 * shared) / (size(a) + size(b))
}

function differences(got: string, wanted: string): void {
  const lines = (text: string) => new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))
  const [a, b] = [lines(got), lines(wanted)]
  for (const line of [...b].filter((one) => !a.has(one)).slice(0, 4)) console.log(`   - ${line.slice(0, 160)}`)
  for (const line of [...a].filter((one) => !b.has(one)).slice(0, 4)) console.log(`   + ${line.slice(0, 160)}`)
}
