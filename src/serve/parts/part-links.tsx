import type { Span } from '../../model/index.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

type Shown = { readonly visit: DossierVisit; readonly parts: readonly Span[]; readonly part: number }

/** The way through a text that is too long for one page: which part this is, the one before and after, the first and the last. */
export function PartLinks({ visit, parts, part }: Shown) {
  const { say } = visit
  if (parts.length < 2) return null
  const link = (n: number, words: string) =>
    n >= 0 && n < parts.length && n !== part ? (
      <a class="button" href={`${withQuery(visit, { part: String(n + 1), mark: null })}#text`}>
        {words}
      </a>
    ) : null
  return (
    <p class="controls" id="text">
      <strong>{say('reader.part', { part: part + 1, of: parts.length })}</strong>
      {link(0, say('reader.firstPart'))}
      {link(part - 1, say('reader.partBefore'))}
      {link(part + 1, say('reader.partAfter'))}
      {link(parts.length - 1, say('reader.lastPart'))}
    </p>
  )
}
