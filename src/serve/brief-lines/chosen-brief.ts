import type { Brief, BriefSection, BriefSentence } from '../../model/index.js'
import { placeOf } from '../brief-notes/place-notes.js'
import { briefOf } from '../briefs/briefs.js'
import { byThen } from '../visit/by-then.js'
import type { DossierVisit } from '../visit/visit.js'
import type { LineChange } from './line-changes.js'

/** What editors chose in a brief: how many lines stand elsewhere or are left out, who chose so, and when last. */
export type Choice = {
  readonly moved: number
  readonly hidden: number
  readonly by: readonly string[]
  readonly at: string
}

/** A brief as its editors chose it. */
export type ChosenBrief = Brief & { readonly chosen?: Choice }

/** The brief of a day or of the whole dossier, in the order that editors chose and without what they left out. */
export async function chosenBrief(visit: DossierVisit, day: string | null): Promise<ChosenBrief> {
  return withChanges(await briefOf.dossier(visit, day), changesOn(visit, day))
}

/** The choices about a brief that stood at the moment asked about. */
export function changesOn({ site, view }: DossierVisit, day: string | null): readonly LineChange[] {
  const isThere = byThen(view.asOf)
  return (site.lines?.of(view.dossier.id, day) ?? []).filter(({ at }) => isThere(at))
}

/** Applies choices one after the other; one whose line, or whose neighbour, the brief no longer has changes nothing. */
export function withChanges(brief: Brief, changes: readonly LineChange[]): ChosenBrief {
  const applied: LineChange[] = []
  const sections = brief.sections.map((section) => {
    const own = changes.filter((change) => change.section === section.key)
    return own.length > 0 ? arranged(section, own, applied) : section
  })
  const hidden = applied.filter((one) => one.do === 'hide').length
  const moved = new Set(applied.filter((one) => one.do !== 'hide').map(({ section, line }) => `${section} ${line}`))
    .size
  if (hidden + moved === 0) return brief
  const by = [...new Set(applied.map((one) => one.by))]
  const at =
    applied
      .map((one) => one.at)
      .sort()
      .at(-1) ?? ''
  return { ...brief, sections, chosen: { moved, hidden, by, at } }
}

/** The name of each line of a brief within its section: what it tells of; of those that tell of the same, all but the first have a number too. */
export function keysIn({ sections }: Brief): ReadonlyMap<BriefSentence, string> {
  return new Map(
    sections.flatMap(({ sentences }) => {
      const keys = keysOf(sentences)
      return sentences.map((sentence, n) => [sentence, keys[n]!] as const)
    }),
  )
}

function keysOf(sentences: readonly BriefSentence[]): string[] {
  const seen = new Map<string, number>()
  return sentences.map((sentence) => {
    const place = placeOf(sentence)
    const n = (seen.get(place) ?? 0) + 1
    seen.set(place, n)
    return n === 1 ? place : `${place}.${n}`
  })
}

function arranged(section: BriefSection, changes: readonly LineChange[], applied: LineChange[]): BriefSection {
  const keys = keysOf(section.sentences)
  const byKey = new Map(section.sentences.map((sentence, n) => [keys[n]!, sentence]))
  const order = [...keys]
  const gone = new Set<string>()
  const moves: LineChange[] = []
  for (const change of changes) {
    const { line, other } = change
    if (!byKey.has(line) || gone.has(line)) continue
    if (change.do === 'hide') {
      gone.add(line)
      applied.push(change)
    } else if (other !== null && other !== line && byKey.has(other)) {
      order.splice(order.indexOf(line), 1)
      order.splice(order.indexOf(other) + (change.do === 'after' ? 1 : 0), 0, line)
      moves.push(change)
    }
  }
  const shown = order.filter((key) => !gone.has(key))
  // Moved and moved back is not moved.
  const isMoved = keys.filter((key) => !gone.has(key)).some((key, n) => key !== shown[n])
  if (isMoved) applied.push(...moves.filter(({ line }) => !gone.has(line)))
  return { ...section, sentences: shown.flatMap((key) => byKey.get(key) ?? []) }
}
