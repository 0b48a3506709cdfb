import type { Child } from 'hono/jsx'
import type { Asset } from '../assets.js'
import { LANGS } from '../messages/index.js'
import { moment } from '../text/format.js'
import type { DossierView } from '../visit/dossier-view.js'
import { dossierLink, inFormat, withQuery } from '../visit/links.js'
import type { DossierVisit, Page, Section, Visit } from '../visit/visit.js'

type Frame = {
  readonly visit: Visit
  readonly view: DossierView | null
  readonly page: Page
  readonly formats: readonly string[]
  readonly assets: (name: string) => Asset | null
}

const SECTIONS: readonly (readonly [Exclude<Section, null | 'search'>, string])[] = [
  ['timeline', ''],
  ['record', 'record'],
  ['commitments', 'commitments'],
  ['schedule', 'schedule'],
  ['sources', 'sources'],
  ['brief', 'brief'],
]

/** Address of a file of ours that changes with its content, so that browsers may keep it for good. */
export function versionedAsset(assets: Frame['assets'], name: string): string {
  return `/static/${name}?v=${assets(name)?.tag ?? '0'}`
}

/** The frame of every page: head, navigation, the moment asked about, the page itself, exports and the footer. */
export function Layout({ visit, view, page, formats, assets }: Frame) {
  const { say } = visit
  const versioned = (name: string) => versionedAsset(assets, name)
  const title = page.title === 'Readout' ? 'Readout' : `${page.title} · Readout`
  return (
    <html lang={visit.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="/static/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={versioned('style.css')} />
        {formats.includes('atom') ? (
          <link rel="alternate" type="application/atom+xml" title={page.title} href={inFormat(visit, 'atom')} />
        ) : null}
        {assets('readout.js') ? (
          <script type="module" src={versioned('readout.js')} fetchpriority="low"></script>
        ) : null}
      </head>
      <body>
        <a class="skip" href="#main">
          {say('frame.skip')}
        </a>
        <Header visit={visit} view={view} section={page.section ?? null} />
        {view?.asOf ? <Moment visit={visit} asOf={view.asOf} /> : null}
        <main id="main" tabindex={-1}>
          {page.body}
          {formats.length > 0 ? <Exports visit={visit} formats={formats} /> : null}
        </main>
        <Footer visit={visit} view={view} />
      </body>
    </html>
  )
}

function Header({ visit, view, section }: { visit: Visit; view: DossierView | null; section: Section }) {
  const { say } = visit
  const at = view ? ({ ...visit, view } as DossierVisit) : null
  return (
    <header class="bar">
      <a class="brand" href="/">
        Readout
      </a>
      {at ? (
        <nav aria-label={say('frame.screens')}>
          {SECTIONS.map(([name, path]) => (
            <a href={dossierLink(at, path)} aria-current={name === section ? 'page' : undefined}>
              {say(`nav.${name}`)}
            </a>
          ))}
        </nav>
      ) : (
        <span class="grow" />
      )}
      {at?.view.state ? (
        <readout-live
          class="live"
          data-dossier={at.view.dossier.id}
          data-since={at.view.state}
          data-news={say('live.news')}
          data-some={say('live.some')}
          data-live={say('live.live')}
          data-offline={say('live.offline')}
          data-paused={say('live.paused')}
        ></readout-live>
      ) : null}
      {at && section !== 'search' ? (
        <search class="find">
          <form action={dossierLink(at, 'search').split('?')[0]} method="get">
            <input type="search" name="q" aria-label={say('nav.search')} placeholder={say('frame.search')} />
            {at.view.asOf ? <input type="hidden" name="as_of" value={at.view.asOf} /> : null}
          </form>
        </search>
      ) : null}
      <Signed visit={visit} />
    </header>
  )
}

function Signed({ visit: { say, who } }: { visit: Visit }) {
  if (who.kind !== 'user') return null
  return (
    <form class="signed noprint" method="post" action="/sign-out">
      {who.scopes.includes('curate') ? <a href="/users">{who.name}</a> : <span>{who.name}</span>}{' '}
      <button type="submit">{say('signIn.out')}</button>
    </form>
  )
}

function Moment({ visit, asOf }: { visit: Visit; asOf: string }) {
  return (
    <aside class="moment" aria-label={visit.say('asOf.label')}>
      {visit.say('frame.asOf', { at: moment(asOf, visit.lang) })}{' '}
      <a href={withQuery(visit, { as_of: null })}>{visit.say('frame.backToNow')}</a>
    </aside>
  )
}

function Exports({ visit, formats }: { visit: Visit; formats: readonly string[] }) {
  return (
    <p class="exports noprint">
      {visit.say('frame.export')}{' '}
      {formats.map((format) => (
        <>
          <a href={inFormat(visit, format)}>.{format}</a>{' '}
        </>
      ))}
    </p>
  )
}

function Footer({ visit, view }: { visit: Visit; view: DossierView | null }) {
  const { say } = visit
  const links: readonly (readonly [string, Child])[] = [
    ['/method', say('frame.method')],
    ['/glossary', say('frame.glossary')],
    ['/status', say('frame.status')],
    ...(visit.site.alerts ? [['/alerts', say('alerts.title')] as const] : []),
    ['/api', 'API'],
    ['/help', say('frame.help')],
  ]
  return (
    <footer>
      <nav aria-label={say('frame.more')}>
        {links.map(([href, label]) => (
          <a href={href}>{label}</a>
        ))}
        {LANGS.map(({ lang, name }) =>
          lang === visit.lang ? null : (
            <a href={withQuery(visit, { lang })} lang={lang} hreflang={lang}>
              {name}
            </a>
          ),
        )}
      </nav>
      <p>
        {view ? `${view.dossier.title} · ` : ''}
        {say('frame.dataAsOf', { at: moment(view?.asOf ?? visit.now, visit.lang) })} ·{' '}
        {view && view.behind.length > 0 ? (
          <>
            <a href={`/d/${encodeURIComponent(view.dossier.id)}/sources`}>
              {say('frame.behind', { n: view.behind.length, names: namesOf(view.behind) })}
            </a>{' '}
            ·{' '}
          </>
        ) : null}
        Readout {visit.site.version} · Apache-2.0
      </p>
    </footer>
  )
}

/** The first three names; the page of sources has the rest. */
function namesOf(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} …` : names.join(', ')
}
