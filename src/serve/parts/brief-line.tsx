import type { Child } from 'hono/jsx'
import type { BriefSentence, Citation, Span } from '../../model/index.js'
import { sourceOf } from '../visit/document-index.js'
import { anchor, citeLink, eventLink, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** The document on whose page a brief stands, and the part of it that is shown. */
export type Within = { readonly document: string; readonly part: Span }

type LineOf = {
  readonly sentence: BriefSentence
  readonly visit: DossierVisit
  readonly within?: Within
  readonly numbers: ReadonlyMap<string, number>
  readonly first: number
  /** Where a link jumps to. */
  readonly id?: string | undefined
  /** What stands below the sentence. */
  readonly children?: Child
}

/** One sentence of a brief with the chips that open its words; a document cited twice has a letter for each place. */
export function BriefLine({ sentence, visit, within, numbers, first, id, children }: LineOf) {
  const { text, verbatim, cites, event } = sentence
  const lang = verbatim && cites[0] ? (visit.view.documents.get(cites[0].document)?.lang ?? undefined) : undefined
  return (
    <li id={id}>
      {verbatim ? (
        <q lang={lang} dir="auto">
          {text}
        </q>
      ) : event ? (
        <a class="plainlink" href={eventLink(visit, event)}>
          {text}
        </a>
      ) : (
        text
      )}{' '}
      {cites.map((cite, n) => {
        const isHere = cite.document === within?.document
        const number = isHere ? `${first}${cites.length > 1 ? 'abcdefgh'[n] : ''}` : numberIn(cites, n, numbers)
        const entry = visit.view.documents.get(cite.document)
        const name = entry
          ? `${sourceOf(visit.view.dossier, entry)}: ${cite.text.slice(0, 120)}`
          : cite.text.slice(0, 120)
        return (
          <>
            <a
              class="chip"
              href={isHere ? wordsHere(visit, cite, within!) : citeLink(visit, cite)}
              title={name}
              aria-label={visit.say('brief.cite', { n: number, name })}
            >
              [{number}]
            </a>{' '}
          </>
        )
      })}
      {children}
    </li>
  )
}

/** Where a cited place of this very text is: further down, or in another part of it. */
function wordsHere(visit: DossierVisit, { span }: Citation, { part: [from, to] }: Within): string {
  const [start] = span
  if (start >= from && start < to) return `#${anchor(span)}`
  return `${withQuery(visit, { part: null, mark: span.join('-') })}#${anchor(span)}`
}

/** `6`, or `6b` for the second place of a document that the sentence cites more than once. */
function numberIn(cites: readonly Citation[], n: number, numbers: ReadonlyMap<string, number>): string {
  const { document } = cites[n]!
  const same = cites.filter((cite) => cite.document === document)
  return `${numbers.get(document)}${same.length > 1 ? 'abcdefgh'[same.indexOf(cites[n]!)] : ''}`
}
