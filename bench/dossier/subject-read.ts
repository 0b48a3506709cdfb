import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { documentOf } from '../../src/cli/document-line.js'
import { link } from '../../src/link/index.js'
import type { Document, Dossier, Office, Source } from '../../src/model/index.js'
import { actorOf, actorSchema } from '../../src/pipeline/dossier/actor-schema.js'
import { loadLanguages, withActors } from '../../src/pipeline/resources.js'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'
import { reconcile } from '../../src/reconcile/index.js'

type Subject = Pick<Dossier, 'id' | 'title' | 'parties' | 'period' | 'tallies'> & {
  readonly sources: readonly (Partial<Source> & Pick<Source, 'id' | 'lane'>)[]
  readonly actors?: readonly { readonly role?: string }[]
  readonly lang?: string
}

/**
 * A small subject, read, linked and reconciled. `FOLDER/subject.yaml` has what a dossier file has (id, title, parties, period, sources, actors, tallies, lang);
 * `FOLDER/texts.txt` has blocks `### id | source | published | kind | title` with the text below. All sources are taken as captured over the whole period.
 */
export async function readSubject(folder: string) {
  const subject = parse(readFileSync(`${folder}/subject.yaml`, 'utf8')) as Subject
  const languages = await loadLanguages()
  const own = (subject.actors ?? []).map(({ role, ...one }) => {
    const actor = actorOf(actorSchema.parse(one))
    const office = role && officeOf(role, actor.party, languages.offices)
    return office ? { ...actor, holds: [{ office: office.id, from: null, to: null }] } : actor
  })
  const resources = withActors(languages, own)
  const sources = subject.sources.map(
    (one): Source => ({
      ...{ name: one.id, party: null, publisher: one.id, lang: null, zone: null, matches: [], url: null },
      ...one,
    }),
  )
  const documents = readFileSync(`${folder}/texts.txt`, 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((block) => documentIn(block, sources, folder))
  const statements = documents.flatMap((document) => extractDocument(document, resources).statements)
  const { actors } = resources
  const dossier: Dossier = { ...subject, tallies: subject.tallies ?? [], summary: null, actors: own, sources }
  const [from, now] = [`${dossier.period.start}T00:00:00Z`, `${dossier.period.end}T23:59:59Z`]
  const coverage = sources.map(({ id }) => ({ source: id, from, to: now }))
  const events = link({ statements, documents, actors, curations: [] })
  const reconciliation = reconcile({ events, statements, documents, dossier, actors, coverage, asOf: null, now })
  return { dossier, sources, documents, statements, actors, reconciliation, lang: subject.lang ?? 'en', now }
}

/** The office of a state that a person is said to hold ("Foreign Minister"); none for other roles. */
function officeOf(role: string, party: string | null, offices: readonly Office[]): Office | undefined {
  return offices.find(
    ({ of, nouns }) => of === party && nouns.en?.some((noun) => noun.toLowerCase() === role.toLowerCase()),
  )
}

function documentIn(block: string, sources: readonly Source[], folder: string): Document {
  const [head = '', ...rest] = block.split('\n')
  const [id = '', name = '', published = '', kind = '', title = ''] = head.split('|').map((part) => part.trim())
  const source = sources.find((one) => one.id === name)
  if (!source) throw new Error(`The text “${id}” is of “${name}”, which is no source of ${folder}/subject.yaml.`)
  const { publisher, lane, party, zone, lang } = source
  const text = [title, rest.join('\n').trim()].filter((part) => part !== '').join('\n\n')
  return documentOf({ id, text, title, source: name, publisher, lane, party, zone, lang, published, kind })
}
