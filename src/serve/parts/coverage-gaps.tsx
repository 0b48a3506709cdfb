import type { Coverage } from '../../model/index.js'
import { day, millis } from '../text/format.js'
import type { DossierVisit } from '../visit/visit.js'

/** Holes shorter than this are left unsaid. */
const A_DAY = 86_400_000

/** Where the captures of an official source have a hole, so that counts may be low there. */
export function CoverageGaps({ visit, coverage }: { visit: DossierVisit; coverage: readonly Coverage[] }) {
  const { say, view, lang } = visit
  const holes = view.dossier.sources
    .filter(({ lane }) => lane === 'official')
    .flatMap((source) =>
      holesOf(coverage.filter((span) => span.source === source.id)).map((hole) => ({ source, ...hole })),
    )
  if (holes.length === 0) return null
  const words = holes.slice(0, 6).map(({ source, from, to }) => `${source.name} ${day(from, lang)} – ${day(to, lang)}`)
  return <p class="empty">{say('record.holes', { holes: words.join('; ') })}</p>
}

/** The times between the first and the last capture of a source that no span covers. */
function holesOf(spans: readonly Coverage[]): { from: string; to: string }[] {
  const sorted = [...spans].sort((a, b) => (millis(a.from) ?? 0) - (millis(b.from) ?? 0))
  const holes: { from: string; to: string }[] = []
  let end = sorted[0]?.to
  for (const { from, to } of sorted.slice(1)) {
    if (end && (millis(from) ?? 0) - (millis(end) ?? 0) >= A_DAY) holes.push({ from: end, to: from })
    if (!end || (millis(to) ?? 0) > (millis(end) ?? 0)) end = to
  }
  return holes
}
