import type { Brief, BriefSentence } from '../../model/index.js'
import { headline, sourceOf } from '../document-index.js'
import { anchor, citeLink, eventLink, readLink } from '../links.js'
import { safeUrl } from '../safe-url.js'
import type { DossierVisit } from '../visit.js'
import { Moment } from './time.js'

type Shown = {
  readonly brief: Brief
  readonly visit: DossierVisit
  /** Set in the reader: chips jump within this document's page. */
  readonly within?: string
  /** Whole briefs end with their numbered sources. */
  readonly isWhole?: boolean
}

/** A cited summary: every sentence ends in chips that open the words it rests on. */
export function BriefView({ brief, visit, within, isWhole }: Shown) {
  const { say } = visit
  const numbers = new Map<string, number>()
  for (const { sentences } of brief.sections)
    for (const { cites } of sentences)
      for (const { document } of cites) if (!numbers.has(document)) numbers.set(document, numbers.size + 1)
  const count = brief.sections.reduce((sum, { sentences }) => sum + sentences.length, 0)
  // Sentences are numbered through, so that a chip's number names one sentence.
  let told = 1
  const sections = brief.sections.flatMap((section) => {
    if (section.sentences.length === 0) return []
    const first = told
    told += section.sentences.length
    return [{ ...section, first }]
  })
  const Heading = isWhole ? 'h2' : 'h3'
  return (
    <section class={isWhole ? 'brief' : 'summary'} id="summary" aria-label={say('brief.summary')}>
      {isWhole ? null : <h2>{say('brief.summary')}</h2>}
      {count === 0 ? <p class="empty">{say('brief.empty')}</p> : null}
      {sections.map(({ heading, key, sentences, first }) => (
        <>
          {isWhole || brief.sections.length > 1 ? <Heading id={`brief-${key}`}>{heading}</Heading> : null}
          <ol class="sentences" lang={brief.lang} start={first}>
            {sentences.map((sentence, n) => (
              <Line sentence={sentence} visit={visit} within={within} numbers={numbers} first={first + n} />
            ))}
          </ol>
        </>
      ))}
      <p class="soft">
        {say('brief.made', { n: count })} {brief.dropped > 0 ? say('brief.dropped', { n: brief.dropped }) : ''}
      </p>
      {isWhole ? <Sources numbers={numbers} visit={visit} /> : null}
    </section>
  )
}

type LineOf = {
  readonly sentence: BriefSentence
  readonly visit: DossierVisit
  readonly within?: string
  readonly numbers: ReadonlyMap<string, number>
  readonly first: number
}

function Line({ sentence, visit, within, numbers, first }: LineOf) {
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
        const number = isHere ? `${first}${cites.length > 1 ? 'abcdefgh'[n] : ''}` : String(numbers.get(cite.document))
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

function Sources({ numbers, visit }: { numbers: ReadonlyMap<string, number>; visit: DossierVisit }) {
  if (numbers.size === 0) return null
  return (
    <>
      <h2>{visit.say('brief.sources')}</h2>
      <ol class="sources">
        {[...numbers.keys()].map((id) => {
          const entry = visit.view.documents.get(id)
          const url = safeUrl(entry?.url)
          return (
            <li>
              <a href={readLink(visit, id)} lang={entry?.lang ?? undefined}>
                {entry ? headline(entry) : id}
              </a>
              {entry ? ` · ${sourceOf(visit.view.dossier, entry)}` : ''} ·{' '}
              <Moment at={entry?.published} visit={visit} />
              {url ? (
                <>
                  {' · '}
                  <a class="soft" href={url} rel="noreferrer noopener external">
                    {new URL(url).host}
                  </a>
                </>
              ) : null}
            </li>
          )
        })}
      </ol>
    </>
  )
}
