import { day, moment } from '../text/format.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

const LISTED = 20

/** The button that freezes this brief, for editors, and the briefs frozen before. */
export function FreezeForm({ visit, date }: { visit: DossierVisit; date: string | null }) {
  const { say, site, view, who, lang } = visit
  if (!site.frozen) return null
  const known = site.frozen.list(view.dossier.id).slice(0, LISTED)
  const may = who.scopes.includes('curate')
  if (!may && known.length === 0) return null
  return (
    <section class="noprint" aria-labelledby="frozen">
      <h2 id="frozen">{say('brief.frozenOnes')}</h2>
      {may ? (
        <form method="post" action={dossierLink(visit, 'brief/freeze')}>
          {date ? <input type="hidden" name="day" value={date} /> : null}
          <p class="soft">{say('brief.freezeAbout')}</p>
          <button type="submit">{say('brief.freeze')}</button>
        </form>
      ) : null}
      <ul>
        {known.map(({ hash, day: about, at, by }) => (
          <li>
            <a href={dossierLink(visit, `brief/frozen/${hash}`)}>
              {about ? day(about, lang) : say('brief.whole')} · <code>{hash.slice(0, 12)}</code>
            </a>{' '}
            <span class="soft">
              {moment(at, lang)}
              {by ? ` · ${by}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
