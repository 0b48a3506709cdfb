import type { Coverage, Dossier, Source, SourceHealth } from '../model/index.js'
import { addressOf } from '../pipeline/watch/index.js'
import { counted } from '../read/counted.js'
import type { Store } from '../store/index.js'
import { print, printJson } from './output.js'

/** Prints the sources of a dossier: lane, address, how the last polls went, and the hours that are known without a gap. */
export async function listSources(store: Store, dossier: Dossier, asJson: boolean): Promise<void> {
  if (dossier.sources.length === 0 && !asJson)
    return print(
      `${dossier.id} lists no source yet. “readout sources add ${dossier.id} https://…” adds a feed or a channel.`,
    )
  const healths = await store.health.list(dossier.id)
  const coverage = await store.coverage.list(dossier.id)
  for (const source of dossier.sources) {
    const health = healths.find((one) => one.source === source.id) ?? null
    const covered = coverage.filter((one) => one.source === source.id)
    const [newest] = await store.documents.list(dossier.id, { source: source.id, order: 'newest', limit: 1 })
    const last = newest?.published ?? null
    if (asJson) await printJson({ dossier: dossier.id, ...source, address: addressOf(source), last, health, covered })
    else for (const line of linesOf(source, { health, covered, last })) await print(line)
  }
}

type Known = {
  readonly health: SourceHealth | null
  readonly covered: readonly Coverage[]
  readonly last: string | null
}

function linesOf(source: Source, { health, covered, last }: Known): string[] {
  const speaks = source.party ? `${source.lane}, speaks for ${source.party}` : source.lane
  const address = addressOf(source)
  return [
    `${source.id}: ${source.name} (${speaks})`,
    `  ${address === null ? 'not polled: it has no address' : address}`,
    ...(address === null ? [] : [`  ${healthIn(health)}`]),
    `  ${last === null ? 'no document yet' : `last document ${last}`}`,
    ...covered.slice(-3).map(({ from, to }) => `  captured without a gap ${from} to ${to}`),
  ]
}

function healthIn(health: SourceHealth | null): string {
  if (!health) return 'never polled; “readout watch” polls it'
  const { lastReached, lastNew, failures, failure, unreadable, unreadableWhy, format } = health
  const reached = lastReached === null ? 'never reached' : `last reached ${lastReached}`
  const parts = [format, reached, lastNew === null ? 'nothing new yet' : `last new ${lastNew}`]
  if (failure !== null) parts.push(`${failures > 1 ? `failed ${failures} times in a row` : 'failed'}: ${failure}`)
  else if (unreadable > 0) parts.push(`${counted(unreadable, 'item')} unreadable: ${unreadableWhy}`)
  return parts.filter(Boolean).join('; ')
}
