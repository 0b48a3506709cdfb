import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { briefOfDossier } from '../../src/brief/index.js'
import { briefText } from '../../src/cli/brief-text.js'
import { documentOf } from '../../src/cli/document-line.js'
import { link } from '../../src/link/index.js'
import type { Document, Dossier, Source, Statement } from '../../src/model/index.js'
import { actorOf, actorSchema } from '../../src/pipeline/dossier/actor-schema.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'
import { reconcile } from '../../src/reconcile/index.js'

/**
 * A small subject, to be judged line by line against its truth: `npx tsx bench/dossier/subject.ts FOLDER`. `FOLDER/subject.yaml` has what a dossier
 * file has (id, title, parties, period, sources, actors, tallies, lang); `FOLDER/texts.txt` has blocks `### id | source | published | kind | title`
 * with the text below. Prints the statements of each text, the events with status and mentions, the ledgers and the brief.
 */
const [folder = '.'] = process.argv.slice(2)
type Subject = Pick<Dossier, 'id' | 'title' | 'parties' | 'period' | 'tallies'> & {
  readonly sources: readonly (Partial<Source> & Pick<Source, 'id' | 'lane'>)[]
  readonly actors?: readonly unknown[]
  readonly lang?: string
}
const subject = parse(readFileSync(`${folder}/subject.yaml`, 'utf8')) as Subject
const own = (subject.actors ?? []).map((one) => actorOf(actorSchema.parse(one)))
const resources = await loadResources(own)
const sources = subject.sources.map(
  (one): Source => ({
    ...{ name: one.id, party: null, publisher: one.id, lang: null, zone: null, matches: [], url: null },
    ...one,
  }),
)
const documents = readFileSync(`${folder}/texts.txt`, 'utf8').split(/^### /m).slice(1).map(documentIn)
const statements = documents.flatMap((document) => extractDocument(document, resources).statements)
const { actors } = resources
const dossier: Dossier = { ...subject, tallies: subject.tallies ?? [], summary: null, actors: own, sources }
const [from, to] = [`${dossier.period.start}T00:00:00Z`, `${dossier.period.end}T23:59:59Z`]
const coverage = sources.map(({ id }) => ({ source: id, from, to }))
const events = link({ statements, documents, actors, curations: [] })
const reconciliation = reconcile({ events, statements, documents, dossier, actors, coverage, asOf: null, now: to })

const texts = new Map(documents.map((document) => [document.id, document.text]))
const told = new Map(statements.map((statement) => [statement.id, statement]))
for (const { id, source, published, title } of documents) {
  console.log(`\n## ${id} ${source} ${published} ${title ?? ''}`)
  for (const statement of statements) if (statement.document === id) console.log(`   ${inShort(statement)}`)
}
for (const { title, when, status, mentions, findings } of reconciliation.events) {
  console.log(`\n== ${title} (${when?.start ?? 'no day'})`)
  const sides = status.byParty.map(({ party, level, denies }) => `${party}: ${level}${denies ? ', denies' : ''}`)
  const disputed = status.disputed ? ' · disputed' : ''
  console.log(`   ${status.corroboration} · ${status.lifecycle}${disputed} · ${sides.join(' · ')}`)
  for (const { statement, document, score } of mentions) {
    const known = told.get(statement)
    if (known) console.log(`   - ${document} ${score.toFixed(2)} ${inShort(known)}`)
  }
  for (const { rule, words } of findings) console.log(`   ? ${rule}: ${words}`)
}
for (const { pair, of, words } of reconciliation.tallies) console.log(`\ntally ${pair.join(', ')}, ${of}: ${words}`)
for (const one of reconciliation.commitments) console.log(`\ncommitment ${JSON.stringify(one).slice(0, 600)}`)
for (const { outcome, words } of reconciliation.schedule) console.log(`\nschedule ${outcome}: ${words}`)
const { lang = 'en' } = subject
const brief = briefOfDossier({ dossier, reconciliation, documents, statements, actors, sources, lang, now: to })
const called = new Map(documents.map(({ id, source, published }) => [id, `${source} ${published}`]))
console.log(`\n${briefText(brief, called)}`)

function documentIn(block: string): Document {
  const [head = '', ...rest] = block.split('\n')
  const [id = '', name = '', published = '', kind = '', title = ''] = head.split('|').map((part) => part.trim())
  const source = sources.find((one) => one.id === name)
  if (!source) throw new Error(`The text “${id}” is of “${name}”, which is no source of ${folder}/subject.yaml.`)
  const { publisher, lane, party, zone, lang } = source
  const text = [title, rest.join('\n').trim()].filter((part) => part !== '').join('\n\n')
  return documentOf({ id, text, title, source: name, publisher, lane, party, zone, lang, published, kind })
}

function inShort({
  type,
  mode,
  actuality,
  stance,
  participants,
  when,
  place,
  attribution,
  trigger,
  document,
  evidence,
}: Statement) {
  const who = participants.map(({ role, actor, name }) => `${role} ${actor ?? `“${name}”`}`).join(', ')
  const by = attribution.map(({ actor, name }) => actor ?? `“${name}”`).join(' > ')
  const text = texts.get(document) ?? ''
  const words = text.slice(...evidence).replace(/\s+/g, ' ')
  return `${type}${mode ? `/${mode}` : ''} ${actuality} ${stance} [${who}] ${when?.start ?? '–'} ${place?.name ?? '–'} by ${by || '–'} «${text.slice(...trigger)}» ${words.slice(0, 160)}`
}
