import {
  type Actor,
  type Brief,
  countedModes,
  createRoster,
  type Document,
  type Dossier,
  type ReconciledEvent,
  type Reconciliation,
  type Source,
  type Statement,
  type Tally,
} from '../model/index.js'
import { sayDay } from '../say/index.js'
import { compose, langOf, type Style, type Wanted } from './compose.js'
import { dossierSentences, type Telling } from './dossier-sentences.js'
import { differenceSentences, gapSentences, leadSentence, statusSentence } from './event-sentences.js'
import { commitmentSentences, scheduleSentence, tellingClaims } from './ledger-sentences.js'
import { callIn, namesIn, titleIn } from './names.js'
import { archiveOf, citeOf, plainest, speakerOf } from './voice.js'
import { voiceSentences } from './voice-sentences.js'
import { wordingOf } from './wording.js'

export { briefOfDocument, type DocumentBriefInput } from './document-brief.js'

/** What every brief needs to cite: the texts and statements it is about, the gazetteer for names, language and length. */
export type BriefInput = Style & {
  readonly documents: readonly Document[]
  readonly statements: readonly Statement[]
  readonly actors?: readonly Actor[]
  /** Sources by whose names publishers are called; a dossier's own where one is given. */
  readonly sources?: readonly Source[]
  /** The moment that remaining times are counted from; null leaves them out. */
  readonly now?: string | null
}

/** A summary of one event; `reconciliation` adds the commitments and the schedule lines that belong to it. */
export function briefOfEvent(
  input: BriefInput & { readonly event: ReconciledEvent; readonly reconciliation?: Reconciliation | null },
): Brief {
  const { event, reconciliation, documents } = input
  const names = namesIn(langOf(input), input.actors ?? [], input.sources)
  const archive = archiveOf(documents, input.statements, input.sources)
  const now = momentOf(input, reconciliation ?? null)
  const commitments = (reconciliation?.commitments ?? []).filter(({ events }) => events.includes(event.id))
  const lines = (reconciliation?.schedule ?? []).filter((line) => line.event === event.id)
  const status = statusSentence(event, archive, names)
  // What is only claimed says there already who told it first.
  const lead = status.section === 'claimed' ? [] : leadSentence(event, archive, names)
  const wanted: Wanted[] = [
    status,
    ...accounts(event, archive, names),
    ...lead,
    ...voiceSentences(event, archive, names),
    ...differenceSentences(event, names),
    ...commitments.flatMap((commitment) => commitmentSentences(commitment, now, archive, names)),
    ...lines.map((line) => scheduleSentence(line, event, names)),
    ...(lines.some(({ outcome }) => outcome === 'not seen') ? [] : gapSentences(event, archive, names)),
  ]
  const frame = { of: 'event' as const, id: event.id, title: titleIn(event, names), asOf: reconciliation?.asOf ?? null }
  return compose(frame, wanted, documents, input)
}

/** Each official account in its own words. */
function accounts(
  event: ReconciledEvent,
  archive: ReturnType<typeof archiveOf>,
  names: ReturnType<typeof namesIn>,
): Wanted[] {
  const words = wordingOf(names.lang)
  return event.status.byParty
    .filter(({ level }) => level === 'official' || level === 'attributed')
    .flatMap(({ party, level, statements }) => {
      const [best] = plainest(statements, archive, names.lang)
      const cite = best === undefined ? null : citeOf(best, archive)
      if (!cite || best === undefined) return []
      const by = level === 'official' ? names.of(party) : callIn(null, speakerOf(best, archive), names)
      const text = words.says(by, '', cite.text.replace(/\s+/g, ' '))
      return [
        {
          section: level === 'official' ? ('on-record' as const) : ('claimed' as const),
          text,
          cites: [cite],
          event: event.id,
        },
      ]
    })
}

type DossierInput = BriefInput & { readonly dossier: Dossier; readonly reconciliation: Reconciliation }

/** A summary of a whole dossier as of the reconciliation's moment. */
export function briefOfDossier(input: DossierInput): Brief {
  const wanted = dossierSentences(within(input.reconciliation, input.dossier), tellingOf(input))
  const frame = {
    of: 'dossier' as const,
    id: input.dossier.id,
    title: input.dossier.title,
    asOf: input.reconciliation.asOf,
  }
  return compose(frame, wanted, input.documents, input)
}

/** A summary of one day (ISO date): its events, what was first told on it, what was scheduled for it or runs out on it. */
export function briefOfDay(input: DossierInput & { readonly day: string }): Brief {
  const { day, reconciliation } = input
  const telling = tellingOf(input)
  const of = (event: ReconciledEvent) => (event.when?.start ?? event.status.knownSince ?? '').slice(0, 10) === day
  const events = reconciliation.events.filter(of)
  const ids = new Set(events.map(({ id }) => id))
  const today = {
    ...reconciliation,
    events,
    tallies: [],
    commitments: reconciliation.commitments.filter(
      ({ steps, end }) => steps.some(({ at }) => at?.startsWith(day)) || end.some(({ value }) => value.startsWith(day)),
    ),
    schedule: reconciliation.schedule.filter((line) => ids.has(line.event)),
  }
  const title = `${input.dossier.title}, ${sayDay(day, telling.names.tables.time)}`
  const frame = { of: 'day' as const, id: day, title, asOf: reconciliation.asOf }
  return compose(frame, dossierSentences(today, telling), input.documents, input)
}

function tellingOf(input: DossierInput): Telling {
  const { dossier, reconciliation, sources = dossier.sources } = input
  const actors = [...(input.actors ?? []), ...dossier.actors]
  return {
    archive: archiveOf(input.documents, input.statements, sources),
    names: namesIn(langOf(input), actors, sources),
    now: momentOf(input, reconciliation),
    sidesOf: sidesIn(dossier, actors),
  }
}

/** Which sides take part in an event, by the gazetteer and the dossier's own actors. */
function sidesIn({ parties }: Dossier, actors: readonly Actor[]): Telling['sidesOf'] {
  const { affiliation, side } = createRoster(actors)
  return ({ participants }) => {
    const known = participants.flatMap(({ actor }) => actor ?? [])
    const own = known.flatMap((actor) => affiliation(actor).find((id) => parties.includes(id)) ?? [])
    return { own: new Set(own).size, all: new Set(known.map(side)).size }
  }
}

/** An aside on what happened years before is no news of the dossier, nor is a count that nobody asked for and nobody claims otherwise. */
function within(reconciliation: Reconciliation, { period, tallies: asked }: Dossier): Reconciliation {
  const events = reconciliation.events.filter(({ when }) => !when?.start || when.start.slice(0, 10) >= period.start)
  const isAsked = ({ pair, of }: Tally) =>
    asked.some((one) => countedModes(one.of).includes(of) && one.pair.every((id) => pair.includes(id)))
  const tallies = reconciliation.tallies.filter((tally) => isAsked(tally) || tellingClaims(tally).length > 0)
  return { ...reconciliation, events, tallies }
}

function momentOf({ now }: BriefInput, reconciliation: Reconciliation | null): number | null {
  const moment = Date.parse(reconciliation?.asOf ?? now ?? '')
  return Number.isNaN(moment) ? null : moment
}
