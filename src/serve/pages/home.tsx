import { UploadForm } from '../parts/upload-form.js'
import { day, number } from '../text/format.js'
import { dossierCounts } from '../visit/dossier-counts.js'
import type { Screen, Visit } from '../visit/visit.js'

/** The start page: dossiers with what they hold, or the first steps when there is none. */
export const homeScreen: Screen<Visit> = {
  path: '/',
  async page(visit) {
    const dossiers = await dossierCounts(visit.site.store)
    return {
      title: 'Readout',
      body: dossiers.length > 0 ? <Dossiers visit={visit} dossiers={dossiers} /> : <FirstRun visit={visit} />,
    }
  },
}

type Counted = Awaited<ReturnType<typeof dossierCounts>>

function Dossiers({ visit, dossiers }: { visit: Visit; dossiers: Counted }) {
  const { say, lang } = visit
  return (
    <>
      <h1>{say('home.title')}</h1>
      <p class="lede">{say('home.promise')}</p>
      <ul class="dossiers">
        {dossiers.map(({ dossier, counts }) => (
          <li>
            <h2>
              <a class="open" href={`/d/${encodeURIComponent(dossier.id)}`}>
                {dossier.title}
              </a>
            </h2>
            {dossier.summary ? <p>{dossier.summary}</p> : null}
            <p class="soft">
              {day(dossier.period.start, lang)} –{' '}
              {dossier.period.end ? day(dossier.period.end, lang) : say('home.ongoing')} ·{' '}
              {say('home.documents', { n: counts.documents })} · {say('home.statements', { n: counts.statements })} ·{' '}
              {say('home.events', { n: counts.events })}
              {counts.unreadable > 0 ? ` · ${say('home.unreadable', { n: counts.unreadable })}` : ''}
            </p>
            <p class="links">
              <a href={`/d/${encodeURIComponent(dossier.id)}/brief`}>{say('nav.brief')}</a>
              <a href={`/d/${encodeURIComponent(dossier.id)}/record`}>{say('nav.record')}</a>
              <a href={`/d/${encodeURIComponent(dossier.id)}/commitments`}>{say('nav.commitments')}</a>
              <a href={`/d/${encodeURIComponent(dossier.id)}/sources`}>{say('nav.sources')}</a>
            </p>
            {visit.site.onImport && visit.who.scopes.includes('import') ? (
              <details open={dossiers.length === 1}>
                <summary>{say('home.drop')}</summary>
                <UploadForm visit={visit} dossier={dossier.id} />
              </details>
            ) : null}
          </li>
        ))}
      </ul>
      <p class="soft">{say('home.where', { where: visit.site.store.where, n: number(dossiers.length, lang) })}</p>
    </>
  )
}

function FirstRun({ visit: { say } }: { visit: Visit }) {
  return (
    <>
      <h1>{say('first.title')}</h1>
      <p class="lede">{say('home.promise')}</p>
      <p>{say('first.how')}</p>
      <ol>
        <li>
          {say('first.init')}
          <pre>
            <code>readout init my-dossier</code>
          </pre>
        </li>
        <li>
          {say('first.import')}
          <pre>
            <code>readout import my-dossier result.json page.html feed.xml</code>
          </pre>
        </li>
        <li>
          {say('first.run')}
          <pre>
            <code>readout run my-dossier</code>
          </pre>
        </li>
      </ol>
      <p>{say('first.demo')}</p>
      <pre>
        <code>npm start</code>
      </pre>
    </>
  )
}
