import { figuresOf } from '../../store/index.js'
import { Standing } from '../parts/standing.js'
import { day, moment, number } from '../text/format.js'
import { dossierCounts } from '../visit/dossier-counts.js'
import type { Screen, Visit } from '../visit/visit.js'

/** How fresh and how whole the data is, in words: a tool is trusted that says when it is stale. */
export const statusScreen: Screen<Visit> = {
  path: '/status',
  async page(visit) {
    const { say, lang, site } = visit
    const dossiers = await dossierCounts(site.store)
    const figures = await figuresOf(site.store, { version: site.engine ?? site.version, now: site.now() })
    const details = await Promise.all(
      dossiers.map(async ({ dossier, counts }) => {
        const [captures, unreadable] = await Promise.all([
          site.store.captures.list(dossier.id),
          site.store.documents.unreadable(dossier.id),
        ])
        const last = captures.reduce<string | null>(
          (best, { takenAt }) => (best && best >= takenAt ? best : takenAt),
          null,
        )
        return { dossier, counts, last, unreadable }
      }),
    )
    return {
      title: say('frame.status'),
      body: (
        <>
          <h1>{say('frame.status')}</h1>
          <p class="lede">
            {say('health.store', {
              where: site.store.where,
              engine: site.store.engine === 'pglite' ? 'PGlite' : 'PostgreSQL',
              version: site.version,
            })}
          </p>
          {details.map(({ dossier, counts, last, unreadable }) => (
            <section aria-label={dossier.title}>
              <h2>
                <a href={`/d/${encodeURIComponent(dossier.id)}`}>{dossier.title}</a>
              </h2>
              <p>
                {last ? say('health.lastCapture', { at: moment(last, lang) }) : say('health.noCapture')}{' '}
                {say('health.period', { from: day(dossier.period.start, lang) })}
              </p>
              <dl class="facts">
                {(['captures', 'documents', 'statements', 'events', 'unreadable'] as const).map((name) => (
                  <div>
                    <dt>{say(`health.${name}`)}</dt>
                    <dd>{number(counts[name], lang)}</dd>
                  </div>
                ))}
              </dl>
              <Standing figures={figures.find((one) => one.dossier === dossier.id)} visit={visit} />
              {unreadable.length > 0 ? (
                <details>
                  <summary>{say('health.unreadableList', { n: unreadable.length })}</summary>
                  <ul>
                    {unreadable.slice(0, 200).map(({ error, at }) => (
                      <li>
                        {error} <span class="soft">{at}</span>
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </section>
          ))}
          {details.length === 0 ? <p class="empty">{say('first.how')}</p> : null}
        </>
      ),
    }
  },
}
