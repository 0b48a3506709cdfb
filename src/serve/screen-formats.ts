import { visibleControls } from '../say/index.js'
import { csvOf } from './exports/csv.js'
import { EXPORTS } from './exports/formats/index.js'
import type { Screen, Visit } from './visit/visit.js'

const OWN: Readonly<Record<'json' | 'csv' | 'ics' | 'svg' | 'png' | 'md' | 'html' | 'eml', string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  eml: 'message/rfc822',
}
type Own = keyof typeof OWN

const FOR_PEOPLE = /^(text\/(html|calendar|markdown)|image\/svg|application\/(atom|rss|feed))/

/** Every suffix that an address may end in, the list of exports first. */
export const SUFFIXES: readonly string[] = [...new Set([...EXPORTS.map(({ name }) => name), ...Object.keys(OWN)])]

/** What one page is offered as; `body` is text or bytes. */
export type Written = {
  readonly body: string | Uint8Array
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
}

/** The suffixes under which a screen answers, its own first. */
export function formatsOf<V extends Visit>(screen: Screen<V>): readonly string[] {
  const own = (Object.keys(OWN) as Own[]).filter((format) => screen[format])
  return screen.subject ? [...new Set([...own, ...EXPORTS.map(({ name }) => name)])] : own
}

/** A screen in one format; null where it is not offered. */
export async function written<V extends Visit>(screen: Screen<V>, visit: V, format: string): Promise<Written | null> {
  if (Object.hasOwn(OWN, format) && screen[format as Own]) return ownOf(screen, visit, format as Own)
  const found = EXPORTS.find(({ name }) => name === format)
  if (!found || !screen.subject) return null
  const body = shown(found.type, await found.write(await screen.subject(visit)))
  const name = fileName(visit, found.extension ?? found.name)
  return { body, type: found.type, headers: { 'content-disposition': `inline; filename="${name}"` } }
}

async function ownOf<V extends Visit>(screen: Screen<V>, visit: V, format: Own): Promise<Written> {
  const type = OWN[format]
  if (format === 'json') return { body: JSON.stringify(await screen.json?.(visit), null, 1), type, headers: {} }
  if (format === 'csv') {
    const table = await screen.csv!(visit)
    return { body: csvOf(table, { bom: visit.query.get('bom') !== '0' }), type, headers: {} }
  }
  const made = await screen[format]!(visit)
  const body = typeof made === 'string' ? shown(type, made) : new Uint8Array(made)
  // Letters carry styles of their own, which this site does not let run: they are files to take along.
  const isFile = format === 'html' || format === 'eml'
  const headers = isFile
    ? { 'content-disposition': `attachment; filename="${fileName(visit, format)}"` }
    : ({} as Record<string, string>)
  return { body, type, headers }
}

/** A file's name from where it stood: `geneva-brief-2031-05-04.eml`. */
function fileName({ path }: Visit, extension: string): string {
  const name = path
    .split('/')
    .slice(2)
    .join('-')
    .replace(/[^\w.-]+/g, '_')
  return `${name}.${extension}`
}

/** What a person reads shows signs that turn the direction of writing; data keep them. */
function shown<T extends string | Uint8Array>(type: string, body: T): T | string {
  return typeof body === 'string' && FOR_PEOPLE.test(type) ? visibleControls(body) : body
}
