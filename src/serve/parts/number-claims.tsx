import type { Tally } from '../../model/index.js'
import { moment, quoted } from '../text/format.js'
import { called } from '../visit/called.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip, Quoted } from './cite.js'
import { tallyTitle } from './tally-table.js'

/** Every claim of a number, with who makes it, in which words, and where it is told again. */
export function NumberClaims({ visit, tallies }: { visit: DossierVisit; tallies: readonly Tally[] }) {
  const { say, lang } = visit
  const claiming = tallies.filter(({ claims }) => claims.length > 0)
  if (claiming.length === 0) return null
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">{say('record.claims')}</h2>
      {claiming.map((tally) => (
        <>
          {claiming.length > 1 ? <h3>{tallyTitle(visit, tally)}</h3> : null}
          <ul class="plain">
            {tally.claims.map(({ speaker, actor, min, max, words, basis, at, cite, also = [] }, n) => (
              <li>
                <strong>{called(visit, { by: speaker, actor })}</strong>:{' '}
                {max === min ? '' : words ? `${quoted(words, lang)} ` : ''}
                {max === min ? min : say('record.countedAs', { n: max === null ? `≥ ${min}` : `${min}–${max}` })}{' '}
                <span class="soft">
                  {say(`basis.${basis}`)} · {moment(at, lang)}
                </span>{' '}
                <Quoted cite={cite} visit={visit} /> <Chip cite={cite} visit={visit} label={`§${n + 1}`} />
                {also.length > 0 ? <span class="soft"> {say('record.also')} </span> : null}
                {also.map((again, m) => (
                  <Chip cite={again} visit={visit} label={`§${n + 1}.${m + 1}`} />
                ))}
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}
