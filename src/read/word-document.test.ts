import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from './index.js'
import { NOTHING_KNOWN } from './options.js'

const readBytes = (bytes: Uint8Array, from: string) => read({ from, bytes, headers: {}, takenAt: null }, NOTHING_KNOWN)

describe('a document of a word processor', () => {
  const xml = new TextEncoder()
  const word = (body: string) =>
    zipSync({
      '[Content_Types].xml': xml.encode('<Types/>'),
      'word/document.xml': xml.encode(`<w:document><w:body>${body}</w:body></w:document>`),
    })
  const paragraph = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`

  test('gives its paragraphs, without what was struck out', () => {
    const struck = '<w:p><w:del><w:r><w:delText>agreed</w:delText></w:r></w:del><w:r><w:t>discussed</w:t></w:r></w:p>'
    const bytes = word(paragraph('The ministers met ', 'in Geneva &amp; Bern.') + struck)
    const { format, documents } = readBytes(bytes, 'readout.docx')
    expect([format, documents[0]?.text]).toEqual(['word document', 'The ministers met in Geneva & Bern.\n\ndiscussed'])
    expect(readBytes(bytes, 'upload').documents[0]?.text).toBe(documents[0]?.text)
  })

  test('gives the paragraphs of OpenDocument, and is read inside an archive', () => {
    const text =
      '<office:text><text:h>Readout</text:h><text:p>They<text:s/>spoke<office:annotation><text:p>check</text:p></office:annotation>.</text:p></office:text>'
    const odt = zipSync({ 'META-INF/manifest.xml': xml.encode('<x/>'), 'content.xml': xml.encode(text) })
    const { documents } = readBytes(zipSync({ 'texts/readout.odt': odt }), 'texts.zip')
    expect(documents.map(({ text, from }) => [text, from])).toEqual([
      ['Readout\n\nThey spoke.', 'texts.zip/texts/readout.odt'],
    ])
  })

  test.each([
    ['no words', word('<w:p/>'), /no words/],
    ['no text at all', zipSync({ 'readme.md': new Uint8Array() }), /damaged or holds no text/],
    ['half of its bytes', word(paragraph('Cut')).slice(0, 60), /damaged/],
  ])('with %s is refused in a sentence', (_, bytes, words) => {
    const { documents, unreadable } = readBytes(bytes, 'a.docx')
    expect([documents, unreadable.length, unreadable[0]?.error]).toEqual([[], 1, expect.stringMatching(words)])
  })
})
