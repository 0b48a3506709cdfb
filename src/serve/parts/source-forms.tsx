import type { SourceTest } from '../options.js'
import { moment } from '../text/format.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** What came of a form of this page. */
export type Tried = {
  readonly asked: Readonly<Record<string, unknown>>
  readonly refused?: string
  readonly test?: SourceTest
  readonly added?: readonly string[]
  readonly known?: number
}

const LANES = ['official', 'media', 'informal'] as const

/** Forms that try an address, add it as a source, and take over a reading list; only for those who may. */
export function SourceForms({ visit, tried }: { visit: DossierVisit; tried: Tried | null }) {
  const { say, site, view, who } = visit
  if (!site.sources || view.asOf || !who.scopes.includes('import')) return null
  return (
    <section class="noprint" aria-labelledby="add-source">
      <h2 id="add-source">{say('sources.add')}</h2>
      <Outcome visit={visit} tried={tried} />
      {tried?.test ? <AddForm visit={visit} tried={tried} test={tried.test} /> : null}
      <form class="search" method="post" action={dossierLink(visit, 'sources/test')}>
        <label>
          {say('sources.address')}{' '}
          <input
            name="url"
            type="url"
            required
            maxlength={2048}
            placeholder="https://"
            value={text(tried?.asked.url)}
          />
        </label>
        <button type="submit">{say('sources.try')}</button>
      </form>
      <form class="search" method="post" enctype="multipart/form-data" action={dossierLink(visit, 'sources/opml')}>
        <label>
          {say('sources.list')} <input name="opml" type="file" required accept=".opml,.xml,text/x-opml" />
        </label>
        <button type="submit">{say('sources.takeList')}</button>
      </form>
      <p class="soft">{say('sources.watch')}</p>
    </section>
  )
}

function Outcome({ visit: { say }, tried }: { visit: DossierVisit; tried: Tried | null }) {
  if (tried?.refused)
    return (
      <p class="empty" role="alert">
        {tried.refused}
      </p>
    )
  if (!tried?.added) return null
  return (
    <p role="status">
      <strong>{say('sources.added', { n: tried.added.length })}</strong> {tried.added.slice(0, 20).join(', ')}{' '}
      {tried.known ? say('sources.knownAlready', { n: tried.known }) : ''}
    </p>
  )
}

function AddForm({ visit, tried, test }: { visit: DossierVisit; tried: Tried; test: SourceTest }) {
  const { say, view, lang } = visit
  return (
    <form class="stacked card" method="post" action={dossierLink(visit, 'sources/add')}>
      <p role="status">
        <strong>{say('sources.gives', { format: test.format, n: test.documents })}</strong>{' '}
        {test.newest ? say('sources.newest', { at: moment(test.newest, lang) }) : ''}
      </p>
      {test.unreadable ? <p class="soft">{test.unreadable}</p> : null}
      <ul>
        {test.titles.map((title) => (
          <li dir="auto">{title}</li>
        ))}
      </ul>
      <input type="hidden" name="url" value={text(tried.asked.url)} />
      <input type="hidden" name="lang" value={test.lang ?? ''} />
      <label>
        {say('sources.itsName')}
        <input name="name" required minlength={2} maxlength={120} value={new URL(test.url).host} />
      </label>
      <label>
        {say('sources.itsLane')}
        <select name="lane">
          {LANES.map((lane) => (
            <option value={lane} selected={lane === 'media'}>
              {say(`lane.${lane}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('sources.itsParty')}
        <select name="party">
          <option value="">–</option>
          {view.dossier.parties.map((party) => (
            <option value={party}>{view.nameOf(party)}</option>
          ))}
        </select>
      </label>
      <button type="submit">{say('sources.addThis')}</button>
    </form>
  )
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
