import type { Dossier, Reconciliation } from '../../model/index.js'
import { type Lang, reworded } from '../../say/index.js'
import { speakerFor } from './called.js'
import type { DossierView } from './dossier-view.js'

type Said = Pick<DossierView, 'record' | 'events' | 'nameOf'>

const kept = new WeakMap<Reconciliation, Map<Lang, Said>>()
const called = new WeakMap<Dossier, Map<Lang, Dossier>>()

/** A view with all that the record says in our own words, and the names of the gazetteer, in another language; the first time of each is kept. */
export function inLanguage(view: DossierView, lang: Lang): DossierView {
  const dossier = calledIn(view.given, lang)
  if (lang === 'en') return dossier === view.dossier ? view : { ...view, dossier }
  const known = kept.get(view.record) ?? new Map<Lang, Said>()
  kept.set(view.record, known)
  const said = known.get(lang) ?? sayAgain(view, lang)
  known.set(lang, said)
  return { ...view, dossier, ...said }
}

/** The dossier whose sources have, behind the name that they call themselves, the one that readers of the language know. */
function calledIn(dossier: Dossier, lang: Lang): Dossier {
  const known = called.get(dossier) ?? new Map<Lang, Dossier>()
  called.set(dossier, known)
  const names = (source: Dossier['sources'][number]) => source.names?.[lang] ?? source.name
  const made =
    known.get(lang) ??
    (dossier.sources.every((source) => names(source) === source.name)
      ? dossier
      : {
          ...dossier,
          sources: dossier.sources.map((source) =>
            names(source) === source.name ? source : { ...source, name: `${source.name} [${names(source)}]` },
          ),
        })
  known.set(lang, made)
  return made
}

function sayAgain(view: DossierView, lang: Lang): Said {
  const speaker = speakerFor({ view, lang })
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
