import type { Brief, BriefSentence } from '../../model/index.js'
import { choiceInWords } from '../brief-lines/choice-in-words.js'
import type { ChosenBrief } from '../brief-lines/chosen-brief.js'
import type { Note } from '../brief-notes/notes.js'
import { placeNotes, placeOf } from '../brief-notes/place-notes.js'
import { numbersOf, takeawaysOf } from '../briefs/brief-parts.js'
import type { DossierVisit, Visit } from '../visit/visit.js'
import { type Arranging, LineButtons } from './brief-arranging.js'
import { BriefLine, type Within } from './brief-line.js'
import { NoteList, NotesApart } from './brief-notes.js'
import { BriefSources, Part } from './brief-part.js'

type Shown = {
  readonly brief: ChosenBrief
  readonly visit: DossierVisit
  /** Set in the reader: chips jump within this document's page. */
  readonly within?: Within
  /** Whole briefs end with their numbered sources. */
  readonly isWhole?: boolean
  /** Notes of readers, beside their sentences. */
  readonly notes?: readonly Note[]
  /** Set where an editor arranges the lines. */
  readonly arranging?: Arranging | null
}

/** A cited summary: every sentence ends in chips that open the words it rests on. */
export function BriefView({ brief, visit, within, isWhole, notes = [], arranging = null }: Shown) {
  const { say } = visit
  const numbers = numbersOf(brief)
  const placed = placeNotes(brief, notes)
  const count = brief.sections.reduce((sum, { sentences }) => sum + sentences.length, 0)
  // Sentences are numbered through, so that a chip's number names one sentence.
  let told = 1
  const sections = brief.sections.flatMap((section) => {
    if (section.sentences.length === 0) return []
    const first = told
    told += section.sentences.length
    return [{ ...section, first }]
  })
  const keyOf = (sentence: BriefSentence) => arranging?.keys.get(sentence)
  const lines = ({ key, sentences, first }: (typeof sections)[number]) => (
    <ol class="sentences" lang={brief.lang} start={first}>
      {sentences.map((sentence, n) => (
        <BriefLine
          sentence={sentence}
          visit={visit}
          within={within}
          numbers={numbers}
          first={first + n}
          id={arranging ? `line-${keyOf(sentence)}` : undefined}
        >
          {arranging ? (
            <LineButtons
              visit={visit}
              name={`${key}:${keyOf(sentence)}`}
              about={sentence.text}
              isFirst={n === 0}
              isLast={n === sentences.length - 1}
            />
          ) : null}
          <NoteList notes={placed.beside.get(placeOf(sentence)) ?? []} visit={visit} />
        </BriefLine>
      ))}
    </ol>
  )
  return (
    <section class={isWhole ? 'brief' : 'summary'} id="summary" aria-label={say('brief.summary')}>
      {brief.chosen ? <p class="soft">{choiceInWords(brief.chosen, visit)}</p> : null}
      {isWhole ? (
        <>
          <PartLinks visit={visit} sections={sections} sources={numbers.size} />
          <Takeaways brief={brief} visit={visit} numbers={numbers} />
        </>
      ) : (
        <h2>{say('brief.summary')}</h2>
      )}
      {count === 0 ? <p class="empty">{say('brief.empty')}</p> : null}
      <div class={isWhole ? 'parts' : ''}>
        {sections.map((section) =>
          isWhole ? (
            <Part
              name={section.key}
              heading={section.heading}
              count={section.sentences.length}
              visit={visit}
              isOpen={arranging !== null}
            >
              {lines(section)}
            </Part>
          ) : (
            <>
              {sections.length > 1 ? <h3 id={`brief-${section.key}`}>{section.heading}</h3> : null}
              {lines(section)}
            </>
          ),
        )}
      </div>
      <p class="soft">
        {say('brief.made', { n: count })} {brief.dropped > 0 ? say('brief.dropped', { n: brief.dropped }) : ''}
      </p>
      {brief.left && brief.left.length > 0 ? (
        <details class="fold soft">
          <summary>{say('brief.left')}</summary>
          <ul lang={brief.lang}>
            {brief.left.map(({ text, why }) => (
              <li>
                {text} – {why}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <NotesApart notes={placed.apart} visit={visit} />
      {isWhole ? <BriefSources numbers={numbers} visit={visit} /> : null}
    </section>
  )
}

/** The parts of a brief with how much each holds, to jump to. */
function PartLinks({ visit, sections, sources }: { visit: Visit; sections: Brief['sections']; sources: number }) {
  const { say } = visit
  if (sections.length < 2) return null
  return (
    <nav class="links noprint" aria-label={say('brief.parts')}>
      {[
        ...sections.map(({ key, heading, sentences }) => [key, heading, sentences.length] as const),
        ...(sources > 0 ? [['sources', say('brief.sources'), sources] as const] : []),
      ].map(([key, heading, n]) => (
        <a href={`#brief-${key}`}>
          {heading} <span class="soft">{n}</span>
        </a>
      ))}
    </nav>
  )
}

/** What a reader in a hurry takes away: three of the sentences below. */
function Takeaways({
  brief,
  visit,
  numbers,
}: Pick<Shown, 'brief' | 'visit'> & { readonly numbers: ReadonlyMap<string, number> }) {
  const taken = takeawaysOf(brief, visit.view.events)
  if (taken.length === 0) return null
  return (
    <div class="takeaways">
      <h2 id="brief-takeaways">{visit.say('brief.takeaways')}</h2>
      <ul lang={brief.lang}>
        {taken.map((sentence) => (
          <BriefLine sentence={sentence} visit={visit} numbers={numbers} first={0} />
        ))}
      </ul>
    </div>
  )
}
