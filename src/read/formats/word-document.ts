import { unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import { digestId } from '../../model/index.js'
import { compose, traceSource } from '../compose.js'
import { plainParagraphs } from '../html-text.js'
import type { Format } from '../options.js'
import { isZip } from './archive.js'

/** Where the text of a document stands in its package: Office Open XML (ECMA-376) and OpenDocument (ISO 26300). */
const TEXTS = ['word/document.xml', 'content.xml']
const LARGEST = 100_000_000
const PARAGRAPHS = new Set(['w:p', 'text:p', 'text:h'])
const BREAKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'text:tab': '\t',
  'text:line-break': '\n',
  'text:s': ' ',
}
/** What was struck out, annotations and instructions to the program are no words of the text. */
const ASIDE = new Set(['w:del', 'w:instrText', 'office:annotation', 'text:tracked-changes', 'text:note'])

/** A document of a word processor (.docx, .odt): its paragraphs, without what was struck out. */
export const wordDocument: Format = {
  name: 'word document',
  about: '.docx and .odt',
  recognise: ({ bytes, from }) => isZip(bytes) && (/\.(docx|odt)$/i.test(from) || textNames(bytes).length > 0),
  read(input, options) {
    const xml = textOf(input.bytes)
    if (xml === null)
      return {
        documents: [],
        unreadable: [{ error: 'This document is damaged or holds no text; save it again.', at: input.from }],
      }
    const text = plainParagraphs(paragraphsOf(xml).join('\n\n'))
    if (text === '')
      return { documents: [], unreadable: [{ error: 'This document has no words; nothing was read.', at: input.from }] }
    const found = { id: digestId('doc', 'word', options.published, text), kind: 'text' as const, text }
    const source = traceSource(input, options, {})
    return { documents: [compose(found, input, options, source)], unreadable: [] }
  },
}

/** The names of its texts, from the list of the package alone; none where it is another archive. */
function textNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = []
  unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 })
  const isOpenDocument = names.includes('META-INF/manifest.xml') && names.includes('content.xml')
  return names.filter((name) => name === 'word/document.xml' || (isOpenDocument && name === 'content.xml'))
}

function textOf(bytes: Uint8Array): string | null {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => TEXTS.includes(name) && originalSize <= LARGEST,
    })
    const found = TEXTS.flatMap((name) => files[name] ?? [])[0]
    return found ? new TextDecoder('utf-8').decode(found) : null
  } catch {
    return null
  }
}

function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = []
  let [current, aside] = ['', 0]
  const parser = new Parser(
    {
      onopentag(name) {
        if (ASIDE.has(name)) aside++
        else if (aside === 0) current += BREAKS[name] ?? ''
      },
      ontext(text) {
        if (aside === 0) current += text
      },
      onclosetag(name) {
        if (ASIDE.has(name)) aside--
        if (aside > 0 || !PARAGRAPHS.has(name)) return
        if (current.trim() !== '') paragraphs.push(current.trim())
        current = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  parser.end()
  return paragraphs
}
