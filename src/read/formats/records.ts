import type { Document, Unreadable } from '../../model/index.js'
import { csvRows } from '../csv-rows.js'
import { objectsOf, parseJson, record } from '../json-objects.js'
import type { Format, Input, Parts, ReadOptions } from '../options.js'
import { readRecord } from '../record-fields.js'

/** JSON Lines: one document a line. */
export const jsonLines: Format = {
  name: 'JSON Lines',
  about: 'one document a line; what “readout read” writes',
  recognise(input) {
    if (!input.head.startsWith('{')) return false
    const line = firstLine(input.text)
    if (line.endsWith('}') && record(parseJson(line)) !== null) return true
    const isLines = OPENS_OBJECT.test(line) && isCut(line) && !jsonArray.recognise(input)
    return isLines && parseJson(input.text) === undefined
  },
  read(input, options) {
    const lines = input.text.split('\n')
    const rows = lines.flatMap((line, index) => {
      if (line.trim() === '') return []
      const value = parseJson(line)
      return [{ value, name: `Line ${index + 1}`, cut: value === undefined && isCut(line) ? line : null }]
    })
    return readRows(rows, input, options)
  },
}

/** A record on its line, whole or not; the first line of JSON over many lines is the brace alone. */
const OPENS_OBJECT = /^\{\s*"[^"]{1,200}"\s*:/

/** Does an object begin on this line that it does not close? */
function isCut(line: string): boolean {
  if (!line.trimStart().startsWith('{')) return false
  const { parts, brokenAt } = objectsOf(`[${line}`, 0)
  return parts.length === 0 && brokenAt >= 0
}

/** The first line with anything in it, however long: a whole article may stand in it. */
function firstLine(text: string): string {
  const from = text.search(/\S/)
  const end = from < 0 ? -1 : text.indexOf('\n', from)
  return from < 0 ? '' : text.slice(from, end < 0 ? undefined : end).trim()
}

/** A JSON array of objects, or an object that holds one; the complete objects of a truncated array. */
export const jsonArray: Format = {
  name: 'JSON records',
  about: 'an array of documents or schedule entries',
  recognise: ({ head }) =>
    /^\[\s*(\{|\])/.test(head) ||
    /^\{\s*"(items|documents|articles|posts|results|data|messages|events)"\s*:\s*\[/.test(head),
  read(input, options) {
    const start = input.text.indexOf('[')
    const whole = input.text.trimStart().startsWith('[') ? parseJson(input.text) : undefined
    if (Array.isArray(whole))
      return readRows(
        whole.map((value, index) => ({ value, name: `Record ${index + 1}` })),
        input,
        options,
      )
    const { parts, brokenAt } = objectsOf(input.text, start)
    const rows = parts.map((part, index) => ({ value: parseJson(part.json), name: `Record ${index + 1}` }))
    const read = readRows(rows, input, options)
    if (brokenAt < 0) return read
    const error = `The JSON breaks off at character ${brokenAt} of ${input.text.length}; its ${parts.length} complete records were read, what follows is lost: fetch it again.`
    return { documents: read.documents, unreadable: [{ error, at: input.from }, ...read.unreadable] }
  },
}

/** CSV or TSV with a header line that names a text or title column. */
export const csv: Format = {
  name: 'CSV',
  about: 'CSV or TSV with a column for title or text',
  recognise: ({ head, from, mediaType }) => {
    const line = head.split('\n', 1)[0] ?? ''
    const names = line.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
    const wanted = names.some((name) => /^(text|title|headline|content|body|message)$/.test(name))
    return wanted && (names.length > 1 || /\.(csv|tsv)$/i.test(from) || /csv/.test(mediaType ?? ''))
  },
  read(input, options) {
    const line = input.text.slice(0, 4096).split('\n', 1)[0] ?? ''
    const delimiter = [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0]
    const { rows, unquoted } = csvRows(input.text, delimiter ?? ',')
    const [header = [], ...records] = rows
    const names = header.map((name) => name.trim().toLowerCase())
    const read = readRows(
      records.map((cells, index) => ({ value: objectOf(names, cells), name: `Row ${index + 2}` })),
      input,
      options,
    )
    if (unquoted.length === 0) return read
    return { ...read, unreadable: [{ error: unclosed(unquoted), at: input.from }, ...read.unreadable] }
  },
}

function objectOf(names: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.flatMap((cell, at) => (names[at] === undefined ? [] : [[names[at], cell]])))
}

function unclosed(numbers: readonly number[]): string {
  const which =
    numbers.length === 1 ? `Row ${numbers[0]} opens` : `${numbers.length} rows (the first is ${numbers[0]}) open`
  return `${which} a quotation mark that never closes and could only be read as it stands; every row was kept: correct the mark to be sure of it.`
}

function brokenOff(line: string): string {
  const opening = line.trim().slice(0, 40)
  return `(it begins “${opening}${line.trim().length > 40 ? '…' : ''}”) breaks off within its record and was left out: fetch the file again, or write each record whole on one line.`
}

function readRows(
  rows: readonly { readonly value: unknown; readonly name: string; readonly cut?: string | null }[],
  input: Input,
  options: ReadOptions,
): Parts {
  const documents: Document[] = []
  const unreadable: Unreadable[] = []
  for (const { value, name, cut } of rows) {
    const read = cut ? null : readRecord(value, input, options)
    if (read === null) unreadable.push({ error: `${name} ${brokenOff(cut!)}`, at: input.from })
    else if (typeof read === 'string') unreadable.push({ error: `${name} ${read}; it was left out.`, at: input.from })
    else documents.push(read)
  }
  if (rows.length === 0)
    unreadable.push({ error: 'This file holds no record; check that it is the right one.', at: input.from })
  return { documents, unreadable }
}
