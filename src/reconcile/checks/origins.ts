import type { Document, Message, Origin, Source } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import type { Evidence } from '../evidence.js'
import { createTextIndex, type TextIndex } from '../text-index.js'
import { type Signatures, signaturesOf, wireCredits } from '../wire-credit.js'

/** How many independent origins report an event, and which documents only repeat one of them. */
export const origins: Check = {
  name: 'origins',
  rules: ['independent-origins'],
  event: (of, evidence) => ({ origins: originsOf(of, evidence) }),
}

/** What a document is kept under; two documents with a common key tell one story. */
type Key = { readonly key: string; readonly why: Message }
type Copy = { readonly document: string; readonly why: Message }

/** Documents in order of publication; the first of those that hang together is their origin. */
function originsOf(of: Case, evidence: Evidence): Origin[] {
  const groups: { readonly first: Document; readonly copies: Copy[]; into: number }[] = []
  const byKey = new Map<string, number>()
  const index = createTextIndex()
  const root = (at: number): number => {
    const { into } = groups[at] ?? { into: at }
    return into === at ? at : root(into)
  }
  for (const document of reportsOf(of)) {
    const keys = keysOf(document, of, index, evidence)
    const known = keys.flatMap(({ key, why }) => {
      const at = byKey.get(key)
      return at === undefined ? [] : [{ at: root(at), why }]
    })
    const home = Math.min(groups.length, ...known.map(({ at }) => at))
    if (home === groups.length) groups.push({ first: document, copies: [], into: home })
    else
      groups[home]?.copies.push({
        document: document.id,
        why: known.find(({ at }) => at === home)?.why ?? message('origin.document'),
      })
    for (const { at, why } of known) absorb(at, home, why, groups)
    for (const { key } of keys) byKey.set(key, home)
  }
  return groups
    .filter(({ into }, at) => into === at)
    .map(({ first, copies }) => ({
      document: first.id,
      publisher: evidence.publisherOf(first),
      copies: copies.map(({ document, why: said }) => ({ document, why: evidence.told(said).words, said })),
    }))
}

/** Whoever only denies it is no origin of the report. */
function reportsOf({ documents, testimonies }: Case): readonly Document[] {
  const told = new Set(
    testimonies.flatMap(({ bearing, document }) => (bearing === 'denies' || bearing === 'not held' ? [] : [document])),
  )
  return told.size > 0 ? documents.filter((document) => told.has(document)) : documents
}

/** A document that repeats two stories shows that they are one: the later one joins the earlier. */
function absorb(
  at: number,
  home: number,
  why: Message,
  groups: { readonly first: Document; readonly copies: Copy[]; into: number }[],
): void {
  const [from, to] = [groups[at], groups[home]]
  if (!from || !to || at === home || from.into !== at) return
  from.into = home
  to.copies.push({ document: from.first.id, why }, ...from.copies)
}

/** Publisher family, forwarded post, outlet that it credits, and the earlier text that it copies. */
function keysOf(document: Document, of: Case, index: TextIndex, evidence: Evidence): Key[] {
  const family = (name: string) => `publisher:${evidence.familyOf(name)}`
  const publisher = evidence.publisherOf(document)
  const keys: Key[] = [{ key: `document:${document.id}`, why: message('origin.document') }]
  const from = document.forwardedFrom
  if (from?.id) keys.push({ key: `document:${from.id}`, why: message('origin.forward', from.name) })
  if (from?.url) keys.push({ key: `url:${from.url}`, why: message('origin.forward', from.name) })
  if (document.url) keys.push({ key: `url:${document.url}`, why: message('origin.document') })
  if (from) keys.push({ key: family(from.name), why: message('origin.forward', from.name) })
  for (const outlet of creditsOf(document, of, evidence))
    keys.push({ key: family(outlet), why: message('origin.credit', outlet) })
  if (of.documents.length > 1) keys.push(copyKey(document, index))
  return [...keys, { key: family(publisher), why: message('origin.publisher', publisher) }]
}

function creditsOf(document: Document, { testimonies }: Case, evidence: Evidence): string[] {
  const own = testimonies.filter((t) => t.document.id === document.id)
  const attributed = own.flatMap(({ statement }) =>
    statement.attribution.flatMap(({ actor }) =>
      actor !== null && evidence.actors.get(actor)?.kind === 'outlet' ? [evidence.nameOf(actor)] : [],
    ),
  )
  const words = own.map(({ statement }) => document.text.slice(...statement.evidence).toLowerCase()).join('\n')
  const signed = wireCredits(document.text, signatures(evidence))
  return [...attributed, ...signed, ...evidence.dossier.sources.flatMap((source) => namedIn(words, source, evidence))]
}

const known = new WeakMap<Evidence, Signatures>()

function signatures(evidence: Evidence): Signatures {
  let names = known.get(evidence)
  if (!names) {
    names = signaturesOf(evidence.actors.values())
    known.set(evidence, names)
  }
  return names
}

const LEAST = 5

/** A channel or outlet of the dossier that the sentence itself names: «утверждает телеграм-канал «Полночь»». */
function namedIn(words: string, { lane, name }: Source, evidence: Evidence): string[] {
  if (lane === 'official' || name.length < LEAST) return []
  const at = words.indexOf(name.toLowerCase())
  const isWord = at >= 0 && !/[\p{L}\p{N}]/u.test(`${words[at - 1] ?? ' '}${words[at + name.length] ?? ' '}`)
  return isWord && evidence.familyOf(name) !== name.toLowerCase() ? [name] : []
}

/** The first document with the same text stands for it. */
function copyKey(document: Document, index: TextIndex): Key {
  const origin = index.originOf(document)
  if (!origin) return { key: `text:${document.id}`, why: message('origin.exact') }
  return { key: `text:${origin.document.id}`, why: message(origin.kind === 'exact' ? 'origin.exact' : 'origin.near') }
}
