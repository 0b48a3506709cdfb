import type { ReconciledEvent } from '../../model/index.js'
import { sourceOf } from '../visit/document-index.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip, Quoted } from './cite.js'

/** What people said of the event, verbatim, with their stance: characterisations stay apart from facts. */
export function Voices({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say, view } = visit
  if (event.voices.length === 0) return null
  return (
    <section aria-labelledby="voices">
      <h2 id="voices">{say('voices.title')}</h2>
      <ul class="voices">
        {event.voices.map((voice, n) => {
          const entry = view.documents.get(voice.cite.document)
          return (
            <li>
              <Quoted cite={voice.cite} visit={visit} /> <Chip cite={voice.cite} visit={visit} label={`§${n + 1}`} />
              <br />
              <strong>{voice.speaker}</strong>{' '}
              <span class="soft">
                {say(`stance.${voice.stance as 'asserts'}`)}
                {entry ? ` · ${sourceOf(view.dossier, entry)}` : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
