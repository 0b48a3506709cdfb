import type { Document, Origin } from '../../model/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import { bandsOf, copyOf, printOf, type TextPrint } from '../copies.js'
import type { Evidence } from '../evidence.js'

/** How many independent origins report an event, and which documents only repeat one of them. */
export const origins: Check = {
  name: 'origins',
  rules: ['independent-origins'],
  event: (of, evidence) => ({ origins: originsOf(of, evidence) }),
}

type Told = { readonly document: Document; readonly print: TextPrint }

/** Documents in order of publication; each is an origin unless it repeats an earlier one. */
function originsOf(of: Case, evidence: Evidence): Origin[] {
  const found: {
    readonly document: Document
    readonly publisher: string
    readonly copies: { document: string; why: string }[]
  }[] = []
  const byKey = new Map<string, number>()
  const byBand = new Map<string, { readonly told: Told; readonly origin: number }[]>()
  const [only] = of.documents
  if (only && of.documents.length === 1)
    return [{ document: only.id, publisher: evidence.publisherOf(only), copies: [] }]
  for (const document of of.documents) {
    const told = { document, print: printOf(document) }
    const keys = keysOf(document, of, evidence)
    const known = keys.find(([key]) => byKey.has(key))
    const copied = known ? null : earlierCopy(told, byBand)
    const at = known ? (byKey.get(known[0]) ?? 0) : (copied?.origin ?? found.length)
    if (at === found.length) found.push({ document, publisher: evidence.publisherOf(document), copies: [] })
    else found[at]?.copies.push({ document: document.id, why: known?.[1] ?? copied?.why ?? '' })
    for (const [key] of keys) if (!byKey.has(key)) byKey.set(key, at)
    for (const band of bandsOf(told.print))
      byBand.set(band, [...(byBand.get(band) ?? []), { told, origin: at }].slice(-8))
  }
  return found.map(({ document, publisher, copies }) => ({ document: document.id, publisher, copies }))
}

/** Keys that a document shares with the origin it repeats: publisher family, forwarded post, outlet that it credits. */
function keysOf(document: Document, of: Case, evidence: Evidence): (readonly [key: string, why: string])[] {
  const publisher = evidence.publisherOf(document)
  const keys: [string, string][] = [
    [`publisher:${publisher.toLowerCase()}`, `the same publisher, ${publisher}`],
    [`document:${document.id}`, 'the same document'],
  ]
  const from = document.forwardedFrom
  if (from) {
    if (from.id) keys.push([`document:${from.id}`, `forwarded from ${from.name}`])
    keys.push([`publisher:${from.name.toLowerCase()}`, `forwarded from ${from.name}`])
  }
  for (const { statement, document: teller } of of.testimonies)
    if (teller.id === document.id)
      for (const link of statement.attribution)
        if (link.actor && evidence.actors.get(link.actor)?.kind === 'outlet')
          keys.push([
            `publisher:${evidence.nameOf(link.actor).toLowerCase()}`,
            `credits ${evidence.nameOf(link.actor)}`,
          ])
  return keys
}

function earlierCopy(
  told: Told,
  byBand: ReadonlyMap<string, readonly { readonly told: Told; readonly origin: number }[]>,
): { readonly origin: number; readonly why: string } | null {
  for (const band of bandsOf(told.print))
    for (const other of byBand.get(band) ?? []) {
      const kind = copyOf(told.print, other.told.print)
      if (kind)
        return { origin: other.origin, why: kind === 'exact' ? 'the same text, word for word' : 'nearly the same text' }
    }
  return null
}
