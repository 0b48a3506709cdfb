import type { Document, Revision } from '../../model/index.js'
import { ownTranslations } from '../search/reader-list.js'
import { editOf } from '../text/edit-of.js'
import { languageName, millis } from '../text/format.js'
import { minutesInWords } from '../text/minutes.js'
import { safeUrl } from '../text/safe-url.js'
import { entryOf, headline, sourceOf } from '../visit/document-index.js'
import { dossierLink, readLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { Moment } from './time.js'

type Headed = { readonly visit: DossierVisit; readonly document: Document; readonly revisions: readonly Revision[] }

/** Headline of a document, who says it in which lane, and its clocks: published, edited, how often read anew. */
export function ReaderHead({ visit, document, revisions }: Headed) {
  const { say, view } = visit
  const url = safeUrl(document.url)
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit)} data-key="u">
          {view.dossier.title}
        </a>{' '}
        › {say(`kind.${document.kind}`)}
      </p>
      <h1 lang={document.lang ?? undefined} dir="auto">
        {headline(entryOf(document))}
      </h1>
      <p class="byline">
        <strong>{sourceOf(view.dossier, entryOf(document))}</strong>
        {document.author ? ` · ${document.author}` : ''} ·{' '}
        {document.lane ? say(`lane.${document.lane}`) : say('lane.unknown')}
        {document.party ? ` (${view.nameOf(document.party)})` : ''} · {say('reader.published')}{' '}
        <Moment at={document.published} visit={visit} zone={document.zone} />
        {isAhead(document, revisions) ? ` (${say('reader.ahead')})` : ''}
        <Edited visit={visit} document={document} />
        {revisions.length > 1 ? (
          <>
            {' '}
            · <a href="#revisions">{say('reader.revisions', { n: revisions.length })}</a>
          </>
        ) : null}
        {document.forwardedFrom ? ` · ${say('reader.forwarded', { name: document.forwardedFrom.name })}` : ''}
        {document.lang ? ` · ${languageName(document.lang, visit.lang)}` : ''}
        {url ? (
          <>
            {' '}
            ·{' '}
            <a href={url} data-key="o" rel="noreferrer noopener external">
              {say('statements.original')}
            </a>
          </>
        ) : null}
      </p>
    </>
  )
}

/** Does the document bear a date more than a day after the moment at which it was first captured? */
function isAhead({ published }: Document, revisions: readonly Revision[]): boolean {
  const seen = millis(revisions[0]?.seenAt)
  return seen !== null && (millis(published) ?? seen) - seen > 86_400_000
}

/** When the publisher says that the text was edited, how long after publication, and that the text itself does not say so. */
function Edited({ visit, document }: Pick<Headed, 'visit' | 'document'>) {
  const { say, lang } = visit
  const edit = editOf(document)
  if (!edit) return null
  const after =
    edit.afterMinutes === null ? '' : ` ${say('reader.after', { length: minutesInWords(edit.afterMinutes, lang) })}`
  return (
    <>
      {' '}
      · {say('reader.edited')} <Moment at={edit.at} visit={visit} />
      {after}
      {edit.isNoted ? '' : `, ${say('reader.silently')}`}
    </>
  )
}

/** The language of a text that is not the reader's, and the publisher's own text in another one where it is captured. */
export function Translation({ visit, document }: Pick<Headed, 'visit' | 'document'>) {
  const { say, lang } = visit
  if (!document.lang || document.lang === lang) return null
  const own = ownTranslations(visit, entryOf(document))
  return (
    <p class="soft">
      {say('reader.original', { language: languageName(document.lang, lang) })}{' '}
      {own.length === 0 ? say('reader.noTranslation') : say('reader.translations')}{' '}
      {own.map((entry) => (
        <>
          <a href={readLink(visit, entry.id)} lang={entry.lang ?? undefined} hreflang={entry.lang ?? undefined}>
            {headline(entry)}
          </a>{' '}
          ({languageName(entry.lang!, lang)}){' '}
        </>
      ))}
    </p>
  )
}
