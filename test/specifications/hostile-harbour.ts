import type { Actor, Document, ReconciledEvent, Statement } from '../../src/model/index.js'
import { harbour } from '../browser/sample/harbour.js'
import type { Sample } from '../browser/sample/memory-store.js'

const record = harbour.record!
const office: Actor = {
  ...harbour.dossier.actors[0]!,
  id: 'harbour-office',
  kind: 'place',
  name: 'the harbour office',
  names: { en: ['harbour office'] },
  at: [-12.05, -77.14],
}
const STATES: Readonly<Record<string, Partial<Actor>>> = {
  astra: { iso: ['PE', 'PER'] },
  lind: { party: 'astra', holds: [{ office: 'astra-president', from: null, to: null }] },
}

/** Texts that break what is not escaped: a formula, markup, a tab, a line end, a quote. */
export const NASTY = '=HYPERLINK("http://x.example")\t<script>alert(1)</script>\n& "more"'

const [first] = harbour.statements as readonly [Statement]
const BOAT = '⛵🚢 '

/** A sign of two UTF-16 units before every span of one document. */
function shifted(document: Document): Document {
  return document.id === first.document ? { ...document, text: BOAT + document.text, title: NASTY } : document
}

function moved(statement: Statement): Statement {
  const by = (at: number) => at + BOAT.length
  if (statement.document !== first.document) return statement
  return { ...statement, evidence: [by(statement.evidence[0]), by(statement.evidence[1])] }
}

function placed(event: ReconciledEvent): ReconciledEvent {
  return { ...event, place: { name: 'the harbour office', actor: 'harbour-office' } }
}

/** The harbour talks with what exports stumble over: hostile titles, emoji, a place with coordinates and one in words only. */
export const hostileHarbour: Sample = {
  ...harbour,
  dossier: {
    ...harbour.dossier,
    actors: [...harbour.dossier.actors.map((actor) => ({ ...actor, ...STATES[actor.id] })), office],
  },
  documents: harbour.documents.map(shifted),
  statements: harbour.statements.map(moved),
  record: {
    ...record,
    events: [
      placed(record.events[0]!),
      ...record.events.slice(1),
      { ...record.events[0]!, id: 'event:nasty', title: NASTY, place: { name: NASTY, actor: null } },
      { ...record.events[0]!, id: 'event:undated', when: null, participants: [] },
    ],
  },
}
