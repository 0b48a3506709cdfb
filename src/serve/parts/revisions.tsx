import { diffWordsWithSpace } from 'diff'
import type { Document, Revision } from '../../model/index.js'
import type { DossierVisit } from '../visit/visit.js'
import { Moment } from './time.js'

type Shown = { readonly visit: DossierVisit; readonly document: Document; readonly revisions: readonly Revision[] }

/** Longer texts are shown whole, without a difference by words. */
const COMPARED = 20_000

/** Every reading of the item that differs from the one before, with the words that went and came; a deletion is said as such. */
export function Revisions({ visit, document, revisions }: Shown) {
  const { say } = visit
  if (revisions.length < 2) return null
  const ordered = [...revisions].sort((a, b) => a.number - b.number)
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{say('revisions.title')}</h2>
      {ordered.map((revision, n) => {
        const before = n > 0 ? ordered[n - 1]!.text : null
        return (
          <div class="revision">
            <h3>
              {say('revisions.number', { n: n + 1 })} · {say('revisions.seen')}{' '}
              <Moment at={revision.seenAt} visit={visit} />
            </h3>
            {revision.text === null ? (
              <p>{say('revisions.deleted')}</p>
            ) : before === null ? (
              <p class="soft">{say(n === 0 ? 'revisions.first' : 'revisions.back')}</p>
            ) : before === revision.text ? (
              <p class="soft">{say('revisions.same')}</p>
            ) : (
              <Difference before={before} after={revision.text} lang={document.lang} tooLong={say('revisions.long')} />
            )}
          </div>
        )
      })}
    </section>
  )
}

function Difference({
  before,
  after,
  lang,
  tooLong,
}: {
  before: string
  after: string
  lang: string | null
  tooLong: string
}) {
  if (before.length + after.length > COMPARED) return <p class="soft">{tooLong}</p>
  const parts = diffWordsWithSpace(before, after, { timeout: 500 })
  if (!parts) return <p class="soft">{tooLong}</p>
  return (
    <p class="difference" lang={lang ?? undefined} dir="auto">
      {parts.map(({ added, removed, value }) => (added ? <ins>{value}</ins> : removed ? <del>{value}</del> : value))}
    </p>
  )
}
