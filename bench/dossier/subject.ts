import { briefOfDossier } from '../../src/brief/index.js'
import { briefText } from '../../src/cli/brief-text.js'
import type { Statement } from '../../src/model/index.js'
import { readSubject } from './subject-read.js'

/**
 * A small subject (the files of `subject-read.ts`), to be judged line by line: `npx tsx bench/dossier/subject.ts FOLDER` prints the statements of
 * each text, the events with status and mentions, the ledgers and the brief.
 */
const [folder = '.'] = process.argv.slice(2)
const { dossier, sources, documents, statements, actors, reconciliation, lang, now } = await readSubject(folder)

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
const brief = briefOfDossier({ dossier, reconciliation, documents, statements, actors, sources, lang, now })
const called = new Map(documents.map(({ id, source, published }) => [id, `${source} ${published}`]))
console.log(`\n${briefText(brief, called)}`)

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
