import type { Reconciliation } from '../model/index.js'
import { type Lang, reworded, speakerOf } from '../say/index.js'
import type { DossierView } from './dossier-view.js'

type Said = Pick<DossierView, 'record' | 'events' | 'nameOf'>

const kept = new WeakMap<Reconciliation, Map<Lang, Said>>()

/** A view with all that the record says in our own words, and the names of the gazetteer, in another language; the first time of each is kept. */
export function inLanguage(view: DossierView, lang: Lang): DossierView {
  if (lang === 'en') return view
  const known = kept.get(view.record) ?? new Map<Lang, Said>()
  kept.set(view.record, known)
  const said = known.get(lang) ?? sayAgain(view, lang)
  known.set(lang, said)
  return { ...view, ...said }
}

function sayAgain(view: DossierView, lang: Lang): Said {
  const speaker = speakerOf(lang, view.actors)
  const record = reworded(view.record, speaker)
  return {
    record,
    events: new Map(record.events.map((event) => [event.id, event])),
    nameOf: (actor) => {
      const name = speaker.nameOf(actor)
      return name === actor ? view.nameOf(actor) : name
    },
  }
}
