import type { Actor, Dossier, TermReading } from '../../model/index.js'
import { type Outlets, outletsOf, type Speaker, speakerOf, speakPart, type Teller } from '../../say/index.js'
import type { Lang } from '../messages/index.js'
import type { DossierVisit } from './visit.js'

const outlets = new WeakMap<Dossier, Outlets>()
const speakers = new WeakMap<readonly Actor[], Map<Lang, Speaker>>()

/** Who tells, as readers of the visit's language know them: an outlet by its name there, anybody else by the gazetteer or as the text calls them. */
export function called(visit: Pick<DossierVisit, 'view' | 'lang'>, { by, actor }: Teller): string {
  const { given } = visit.view
  const known = outlets.get(given) ?? outletsOf(given.sources)
  outlets.set(given, known)
  return speakPart(known.called(actor, by), speakerFor(visit))
}

/** Whose reading of a term it is: the side's that a text speaks for, else the teller's. */
export function readerOf(reading: Teller & Pick<TermReading<string>, 'party'>, visit: DossierVisit): string {
  return reading.party ? visit.view.nameOf(reading.party) : called(visit, reading)
}

/** The speaker of the visit's language, who knows the names of the dossier's gazetteer. */
export function speakerFor({ view, lang }: Pick<DossierVisit, 'view' | 'lang'>): Speaker {
  const known = speakers.get(view.actors) ?? new Map<Lang, Speaker>()
  speakers.set(view.actors, known)
  const speaker = known.get(lang) ?? speakerOf(lang, view.actors)
  known.set(lang, speaker)
  return speaker
}
