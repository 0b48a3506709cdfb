import type { ImportReport } from '../options.js'
import { UploadForm } from '../parts/upload-form.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

/** Takes files in: a plain form; a script adds dropping files on it. */
export const importScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/import',
  page: (visit) => ({
    title: visit.say('import.title'),
    body: <ImportPage visit={visit} report={null} refused={null} />,
  }),
}

type Shown = { readonly visit: DossierVisit; readonly report: ImportReport | null; readonly refused: string | null }

export function ImportPage({ visit, report, refused }: Shown) {
  const { say, view, site } = visit
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit)} data-key="u">
          {view.dossier.title}
        </a>{' '}
        › {say('import.title')}
      </p>
      <h1>{say('import.title')}</h1>
      {refused ? (
        <p class="empty" role="alert">
          {refused}
        </p>
      ) : null}
      {report ? <Report visit={visit} report={report} /> : null}
      {site.onImport && visit.who.scopes.includes('import') ? (
        <UploadForm visit={visit} dossier={view.dossier.id} />
      ) : (
        <p class="empty">{say('import.readOnly')}</p>
      )}
      {view.dossier.sources.length > 0 ? (
        <p class="soft">{say('import.known', { names: view.dossier.sources.map(({ name }) => name).join(', ') })}</p>
      ) : null}
    </>
  )
}

function Report({ visit, report }: { visit: DossierVisit; report: ImportReport }) {
  const { say } = visit
  const known = (report.files ?? []).filter((file) => file.known)
  return (
    <section role="status" class="report">
      <p>
        <strong>{say('import.added', { n: report.added })}</strong> {say('import.revised', { n: report.revised })}{' '}
        {say('import.unchanged', { n: report.unchanged })}{' '}
        {known.length > 0 ? `${say('import.knownFiles', { n: known.length })} ` : ''}
        <a href={dossierLink(visit)}>{say('nav.timeline')}</a>
      </p>
      {report.unreadable.length > 0 ? (
        <>
          <p>{say('import.unreadable', { n: report.unreadable.length })}</p>
          <ul>
            {report.unreadable.slice(0, 100).map(({ error, at }) => (
              <li>
                {error} <span class="soft">{at}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
