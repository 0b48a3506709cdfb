import type { BriefSentence, Citation } from '../../model/index.js'
import { sourceOf } from '../document-index.js'
import { anchor, citeLink, eventLink } from '../links.js'
import type { DossierVisit } from '../visit.js'

type LineOf = {
  readonly sentence: BriefSentence
  readonly visit: DossierVisit
  readonly within?: string
  readonly numbers: ReadonlyMap<string, number>
  readonly first: number
}

/** One sentence of a brief with the chips that open its words; a document cited twice has a letter for each place. */
export function BriefLine({ sentence, visit, within, numbers, first }: LineOf) {
  const { text, verbatim, cites, event } = sentence
  const lang = verbatim && cites[0] ? (visit.view.documents.get(cites[0].document)?.lang ?? undefined) : undefined
  return (
    <li>
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
        const isHere = cite.document === within
        const number = isHere ? `${first}${cites.length > 1 ? 'abcdefgh'[n] : ''}` : numberIn(cites, n, numbers)
        const entry = visit.view.documents.get(cite.document)
        const name = entry
          ? `${sourceOf(visit.view.dossier, entry)}: ${cite.text.slice(0, 120)}`
          : cite.text.slice(0, 120)
        return (
          <>
            <a
              class="chip"
              href={isHere ? `#${anchor(cite.span)}` : citeLink(visit, cite)}
              title={name}
              aria-label={visit.say('brief.cite', { n: number, name })}
            >
              [{number}]
            </a>{' '}
          </>
        )
      })}
    </li>
  )
}

/** `6`, or `6b` for the second place of a document that the sentence cites more than once. */
function numberIn(cites: readonly Citation[], n: number, numbers: ReadonlyMap<string, number>): string {
  const { document } = cites[n]!
  const same = cites.filter((cite) => cite.document === document)
  return `${numbers.get(document)}${same.length > 1 ? 'abcdefgh'[same.indexOf(cites[n]!)] : ''}`
}
