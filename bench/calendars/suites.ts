// Calendars, web archives, sitemaps: equality with jCal where it is given, else a result or one clear sentence; no hang.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { dataFolder, readPath, report } from '../read/report.js'

type Jcal = readonly [string, readonly (readonly [string, object, string, ...unknown[]])[], readonly Jcal[]]

const verbose = process.argv.includes('--verbose')
const suites = dataFolder('suites')
calendars()
accounted('warc-samples', /\.(warc|arc)/)
accounted('sitemaps', /\.xml$/)

function calendars(): void {
  const equal: number[] = []
  const complete: number[] = []
  for (const path of filesUnder(join(suites, 'icaljs')).filter((file) => file.endsWith('.ics'))) {
    const { documents, unreadable } = timed(path)
    const said = new Set((readFileSync(path, 'utf8').match(/BEGIN:VEVENT/g) ?? []).map((_, index) => index)).size
    const listed = documents.length + unreadable.length
    complete.push(Number(listed > 0 && (said === 0 || documents.length > 0 || unreadable.length > 0)))
    if (verbose)
      console.log(`${basename(path)}: ${documents.length} of ${said} ${unreadable.map((one) => one.error).join(' ')}`)
    const twin = path.replace(/\.ics$/, '.json')
    if (existsSync(twin))
      equal.push(...compared(basename(path), documents, JSON.parse(readFileSync(twin, 'utf8')) as Jcal))
  }
  report('calendars, events in or listed', complete, { goal: 'all' })
  report('calendars, fields equal to jCal', equal, { goal: 'all' })
}

function compared(name: string, documents: ReturnType<typeof readPath>['documents'], jcal: Jcal): number[] {
  const events = (typeof jcal[0] === 'string' ? [jcal] : (jcal as unknown as Jcal[]))
    .flatMap((calendar) => calendar[2] ?? [])
    .filter(([kind, fields]) => kind === 'vevent' && fields.some(([field]) => field === 'dtstart'))
  return events.flatMap(([, fields]) => {
    const value = (field: string) => fields.find(([one]) => one === field)?.[3]
    const summary = value('summary')
    const words = typeof summary === 'string' ? summary.replace(/\s+/g, ' ').trim() : null
    const document = documents.find((one) => (one.title ?? '') === (words ?? '')) ?? documents[0]
    const start = String(value('dtstart') ?? '')
    const right = [(document?.title ?? '') === (words ?? ''), sameTime(document?.scheduled?.start ?? '', start)]
    if (verbose && right.includes(false))
      console.log(`  ${name}: ${document?.title} ${document?.scheduled?.start} | ${words} ${start}`)
    return right.map(Number)
  })
}

/** The day is the same; the clock too where both say it in UTC. */
function sameTime(got: string, wanted: string): boolean {
  if (wanted.endsWith('Z') && got.length > 10) return Date.parse(got) === Date.parse(wanted)
  return got.slice(0, 10) === wanted.slice(0, 10)
}

function accounted(suite: string, form: RegExp): void {
  const results = filesUnder(join(suites, suite))
    .filter((file) => form.test(file))
    .map((path) => {
      const { format, documents, unreadable } = timed(path)
      if (verbose)
        console.log(
          `${basename(path)}: ${format}, ${documents.length} documents, ${unreadable.map((one) => one.error).join(' ')}`,
        )
      return Number(documents.length > 0 || unreadable.length > 0)
    })
  report(`${suite}, read or refused in words`, results, { goal: 'all' })
}

function timed(path: string): ReturnType<typeof readPath> {
  const started = performance.now()
  const reading = readPath(path)
  if (performance.now() - started > 2000) console.log(`  slow: ${path}`)
  return reading
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
