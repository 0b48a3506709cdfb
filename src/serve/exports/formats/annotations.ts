import { type Document, type Span, type Statement, textOf } from '../../../model/index.js'
import { inFormat } from '../../visit/links.js'
import { codePointsOf } from '../code-points.js'
import { eachInTurn } from '../each-in-turn.js'
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
    const texts = new Map(documents.map((document) => [document.id, { document, at: codePointsOf(document.text) }]))
    const items = await eachInTurn(statements, (statement) => {
      const text = texts.get(statement.document)
      return text ? [annotationOf(subject, statement, text)] : []
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

type Text = { readonly document: Document; readonly at: (unit: number) => number }

function annotationOf(subject: Subject, statement: Statement, { document, at }: Text) {
  const [start, end] = statement.evidence
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
      // The recommendation counts code points; our spans count UTF-16 units.
      selector: [
        quoteOf(document.text, statement.evidence),
        { type: 'TextPositionSelector', start: at(start), end: at(end) },
      ],
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
