import { createHash } from 'node:crypto'
import type { Document, Event } from '../../src/model/index.js'
import { dayOf, isContact, reconciledDossier, resources } from './reconciled.js'

/**
 * What the real dossier misses: a random sample of its texts that hold words of contact, each beside the events that rest on it, to be read by eye. Of a long text the
 * sentences that hold such a word and name a state or somebody of one other than the United States. The order depends on the seed alone; texts of an earlier sample are left out:
 * `npx tsx bench/dossier/contact-words.ts SEED 120 [EARLIER_SEED 250]…`.
 */
const [seed = 'one', many = '120', ...earlier] = process.argv.slice(2)
const LONG = 600

const WORDS = new RegExp(
  [
    String.raw`\b(?:spoke|spoken|speak(?:s|ing)? (?:to|with)|call(?:s|ed)?|phone[ds]?|telephon\w*|met|meet(?:s|ing|ings)?|talk(?:s|ed|ing)?|host(?:s|ed|ing)?`,
    String.raw`receiv(?:e|es|ed|ing)|visit\w*|summit\w*|negotiat\w*|consultation\w*|conversation\w*|delegation\w*|welcom(?:e|ed|es)|greet\w*|arriv\w*|trip|travel\w*|discuss\w*|dialogue|contacts?)\b`,
    `встре[тч]|перегов|разговор|поговор|позвон|созвон|звон|принял|принима|прибы[лв]|визит|посети|саммит|консультац|обсуд|обсужд|пообща|бесед|делегац|контакт|заседани|прилет|приехал`,
  ].join('|'),
  'iu',
)

const ABROAD = new RegExp(
  `\\b(?:${resources.actors
    .filter(({ kind, id, party }) => (kind === 'state' && id !== 'us') || (kind === 'person' && party !== 'us'))
    .flatMap(({ names, adjectives }) => [...(names.en ?? []), ...(adjectives.en ?? [])])
    .filter((name) => name.length > 3)
    .map((name) => name.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'))
    .join('|')})\\b`,
  'u',
)

const { documents, result } = reconciledDossier()
const told = eventsByDocument(result.events)
const withWords = documents.filter(({ text }) => WORDS.test(text))
const left = new Set(earlier.flatMap((_, at) => (at % 2 === 0 ? sample(earlier[at]!, Number(earlier[at + 1])) : [])))
const chosen = sample(seed, withWords.length)
  .filter((document) => !left.has(document))
  .slice(0, Number(many))
console.log(
  `${withWords.length} of ${documents.length} texts hold words of contact; ${chosen.length} of them, seed ${seed}`,
)
for (const document of chosen.toSorted((a, b) => (a.id < b.id ? -1 : 1))) print(document)

function sample(by: string, size: number): readonly Document[] {
  const keyed = withWords.map((document) => [digest(`${by}:${document.id}`), document] as const)
  return keyed
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, size)
    .map(([, document]) => document)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function eventsByDocument(events: readonly Event[]): ReadonlyMap<string, ReadonlySet<Event>> {
  const byDocument = new Map<string, Set<Event>>()
  for (const event of events.filter(({ type }) => type === 'CONSULT' || type === 'MOVE'))
    for (const { document } of event.mentions)
      byDocument.set(document, (byDocument.get(document) ?? new Set()).add(event))
  return byDocument
}

function print(document: Document): void {
  const { id, published, text, title } = document
  console.log(`\n${id} ${published?.slice(0, 10)} ${text.length < LONG ? oneLine(text) : oneLine(title ?? '')}`)
  if (text.length >= LONG) for (const line of passages(document)) console.log(`      ${line}`)
  for (const event of told.get(id) ?? []) {
    const who = event.participants.map(({ actor, name }) => actor ?? name).join(' ')
    const kind = `${event.type}${event.mode ? `/${event.mode}` : ''}`
    console.log(`    = ${kind} ${event.actuality} ${dayOf(event)} ${who}${isContact(event) ? ' (contact)' : ''}`)
  }
}

function passages({ text, lang }: Document): readonly string[] {
  const language = resources.languages.get(lang ?? 'en')
  const sentences = language?.tokenise(text).sentences.map(({ span }) => text.slice(...span)) ?? []
  return sentences
    .filter((sentence) => WORDS.test(sentence) && ABROAD.test(sentence))
    .map((sentence) => oneLine(sentence).slice(0, 300))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
