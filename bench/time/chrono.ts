import { readFileSync } from 'node:fs'
import type { Times } from '../../src/language/time/index.js'
import type { TimeExpression } from '../../src/model/index.js'

type Expectation = { readonly path: string; readonly op: string; readonly value?: unknown }
type Case = {
  readonly file: string
  readonly chrono: string
  readonly text: string
  readonly ref?: string | { readonly instant: string; readonly timezone?: string }
  readonly options?: Readonly<Record<string, unknown>>
  readonly expect: readonly Expectation[]
}

export type Checked = { readonly lang: string; readonly ok: boolean; readonly why: string }

/** chrono's own tests as data: the day, the hour where it is asserted, the zone; other assertions are about chrono itself. */
export function checkChrono(file: string, timesOf: (lang: string) => Times): Checked[] {
  const checked: Checked[] = []
  for (const row of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const test = JSON.parse(row) as Case
    const lang = test.file.slice(0, 2)
    if (/strict/.test(test.chrono) || test.options || test.chrono === 'fr') continue
    const published = typeof test.ref === 'object' ? test.ref.instant : (test.ref ?? '2016-07-06T12:00:00')
    const found = timesOf(lang)(test.text, { published, zone: 'UTC' })
    const wrong = test.expect.map((each) => failure(each, found, test)).filter((text) => text !== null)
    checked.push({
      lang,
      ok: wrong.length === 0,
      why: `${test.text} | ${published} | ${wrong.join('; ')} | ${found.map((t) => `${test.text.slice(...t.span)}=${t.start}…${t.end}`).join(', ')}`,
    })
  }
  return checked
}

function failure({ path, op, value }: Expectation, found: readonly TimeExpression[], test: Case): string | null {
  const first = found[0]
  if (op === 'noResult') return found.some((time) => time.start !== null) ? 'found what is none' : null
  if (!first) return path === 'text' || path === 'start' ? 'not found' : null
  const hourAsserted =
    test.expect.some((each) => each.path === 'start.get(hour)' || each.path.includes('isCertain(hour)')) ||
    /:|\bam\b|pm|[чh]\b/.test(test.text)
  if ((path === 'start' || path === 'end' || path === '') && op === 'toBeDate' && typeof value === 'string')
    return holds(first, value, path === 'end', hourAsserted)
  const part = /^start\.get\((year|month|day|hour|minute|timezoneOffset)\)$/.exec(path)?.[1]
  return part && op === 'toBe' ? holdsPart(first, part, value as number) : null
}

function holds(time: TimeExpression, want: string, isEnd: boolean, hour: boolean): string | null {
  if (time.start === null || time.end === null) return `no date, want ${want}`
  if (isEnd && time.start.slice(0, 10) === time.end.slice(0, 10) && !time.start.includes('T')) return `no end ${want}`
  const [from, to, day] = [time.start.slice(0, 10), time.end.slice(0, 10), want.slice(0, 10)]
  if (day < from || day > to) return `want ${want}`
  if (!hour || !time.start.includes('T')) return null
  const at = want.slice(0, 13)
  return at < time.start.slice(0, 13) || at > time.end.slice(0, 13) ? `want hour ${want}` : null
}

function holdsPart(time: TimeExpression, part: string, want: number): string | null {
  if (time.start === null || time.end === null) return `no date, want ${part} ${want}`
  if (part === 'timezoneOffset') {
    const offset = /([+-])(\d\d):(\d\d)$/.exec(time.start)
    const minutes = offset ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : null
    return minutes === want ? null : `want offset ${want}`
  }
  const at = { year: [0, 4], month: [5, 7], day: [8, 10], hour: [11, 13], minute: [14, 16] }[part] as [number, number]
  if ((part === 'hour' || part === 'minute') && !time.start.includes('T')) return null
  const [from, to] = [Number(time.start.slice(...at)), Number(time.end.slice(...at))]
  return from <= want && want <= to ? null : from > to ? null : `want ${part} ${want}`
}
