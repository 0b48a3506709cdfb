import { type Brief, type BriefSentence, type ReconciledEvent, tookPlace } from '../../model/index.js'

/** Fewer sentences than this are read as quickly as what would be taken from them. */
const SHORT = 5

/** The documents that a brief cites, numbered from 1 in the order of their first citation. */
export function numbersOf({ sections }: Brief): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const { sentences } of sections)
    for (const { cites } of sentences)
      for (const { document } of cites) if (!numbers.has(document)) numbers.set(document, numbers.size + 1)
  return numbers
}

/** A brief with the first so many sentences of each part and its takeaways. */
export function shortened<T extends Brief>(brief: T, most: number, events: ReadonlyMap<string, ReconciledEvent>): T {
  const taken = new Set(takeawaysOf(brief, events))
  const kept = (sentence: BriefSentence, n: number) => n < most || taken.has(sentence)
  return {
    ...brief,
    sections: brief.sections.map((section) => ({ ...section, sentences: section.sentences.filter(kept) })),
  }
}

/** Three sentences of a brief: the last change of record, the first difference, and what runs out or is open. None of a short brief. */
export function takeawaysOf(brief: Brief, events: ReadonlyMap<string, ReconciledEvent>): readonly BriefSentence[] {
  const of = (key: string) => brief.sections.find((section) => section.key === key)?.sentences ?? []
  if (brief.sections.reduce((sum, { sentences }) => sum + sentences.length, 0) < SHORT) return []
  const [running] = [...of('running-out'), ...of('not-known'), ...of('claimed')]
  const taken = [latest(of('on-record'), events), of('differs')[0], running]
  return taken.flatMap((sentence) => sentence ?? [])
}

/** The sentence whose event changed its standing last; the first where none is known. */
function latest(sentences: readonly BriefSentence[], events: ReadonlyMap<string, ReconciledEvent>) {
  // What was announced and is not known to have been held is no news of record.
  const changed = ({ event }: BriefSentence) => {
    const status = events.get(event ?? '')?.status
    return status && tookPlace(status) ? (status.history.at(-1)?.at ?? '') : ''
  }
  return sentences.reduce<BriefSentence | undefined>(
    (best, one) => (best && changed(best) >= changed(one) ? best : one),
    undefined,
  )
}
