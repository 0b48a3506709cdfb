import { type Document, type Span, type Statement, textOf } from '../../../model/index.js'
import { inFormat } from '../../visit/links.js'
import type { ExportFormat } from '../format.js'
import { documentAddress, materialOf, type Subject } from '../subject.js'

/** Characters before and after the words, by which they are found again where offsets have moved. */
const AROUND = 32

/** One annotation for each statement, on the words that it rests on. */
export const annotations: ExportFormat = {
  name: 'annotations',
  title: 'Web Annotation',
  specification: 'https://www.w3.org/TR/annotation-model/',
  type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'annotations.jsonld',
  async write(subject) {
    const { documents, statements } = await materialOf(subject)
    const texts = new Map(documents.map((document) => [document.id, document]))
    const items = statements.flatMap((statement) => {
      const document = texts.get(statement.document)
      return document ? [annotationOf(subject, statement, document)] : []
    })
    const id = subject.visit.origin + inFormat(subject.visit, 'annotations')
    const page = { id: `${id}#page`, type: 'AnnotationPage', startIndex: 0, items }
    return JSON.stringify(
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id,
        type: 'AnnotationCollection',
        label: subject.title,
        total: items.length,
        first: page,
      },
      null,
      1,
    )
  },
}

function annotationOf(subject: Subject, statement: Statement, document: Document) {
  const words = [statement.type, statement.mode, statement.stance, statement.actuality].filter((word) => word !== null)
  const actors = statement.participants.map(({ name }) => name)
  return {
    id: `urn:readout:${statement.id}`,
    type: 'Annotation',
    motivation: 'classifying',
    generator: { id: 'https://www.npmjs.com/package/readout', type: 'Software', name: 'Readout' },
    body: [...words, ...actors].map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
    target: {
      source: documentAddress(subject, document),
      selector: [quoteOf(document.text, statement.evidence), positionOf(document.text, statement.evidence)],
    },
  }
}

function quoteOf(text: string, [start, end]: Span) {
  return {
    type: 'TextQuoteSelector',
    exact: textOf(text, [start, end]),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  }
}

/** The recommendation counts code points; our spans count UTF-16 units. */
function positionOf(text: string, [start, end]: Span) {
  const before = [...text.slice(0, start)].length
  return { type: 'TextPositionSelector', start: before, end: before + [...text.slice(start, end)].length }
}
