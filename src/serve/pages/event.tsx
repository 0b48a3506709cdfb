import type { Document, ReconciledEvent, Statement } from '../../model/index.js'
import { briefOf } from '../briefs/briefs.js'
import { documentsOf } from '../figures/event-facts.js'
import { BriefView } from '../parts/brief-view.js'
import { ComparisonTable } from '../parts/comparison.js'
import { CurationForm } from '../parts/curation-form.js'
import { EventCard } from '../parts/event-card.js'
import { FactsStrip } from '../parts/facts-strip.js'
import { Findings } from '../parts/findings.js'
import { FullTexts } from '../parts/full-texts.js'
import { MachineSummary } from '../parts/machine.js'
import { Origins } from '../parts/origins.js'
import { StatementCards } from '../parts/statement-cards.js'
import { Glyph, statusWords } from '../parts/status.js'
import { StatusHistory, WhyStatus } from '../parts/status-why.js'
import { WhenText } from '../parts/time.js'
import { Voices } from '../parts/voices.js'
import { dossierLink, eventLink } from '../visit/links.js'
import { type DossierVisit, NotHere, type Screen } from '../visit/visit.js'

/** How many documents an event's page quotes; the rest are counted and linked. */
const QUOTED = 60

type Evidence = {
  readonly statements: readonly Statement[]
  readonly texts: ReadonlyMap<string, Document>
  readonly unquoted: number
}

/** Screen 2: one event with its status and why, the readouts compared, and everything that is said of it. */
export const eventScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/e/:event',
  asks: { summary: ['1'], texts: ['1'] },
  async page(visit) {
    const event = eventAsked(visit)
    if (visit.card) return { title: event.title, body: <EventCard event={event} visit={visit} /> }
    const evidence = await evidenceOf(visit, event)
    const brief = visit.query.get('summary')
      ? briefOf.event(visit, event, evidence.statements, [...evidence.texts.values()])
      : null
    return {
      title: event.title,
      section: 'timeline',
      body: (
        <>
          <p class="path">
            <a href={dossierLink(visit)} data-key="u">
              {visit.view.dossier.title}
            </a>{' '}
            › {visit.say('event.event')}
          </p>
          <h1>{event.title}</h1>
          <StatusLine event={event} visit={visit} />
          <FactsStrip event={event} visit={visit} />
          {brief ? <BriefView brief={brief} visit={visit} /> : <SummaryButton event={event} visit={visit} />}
          <MachineSummary of="event" subject={event.id} visit={visit} />
          <ComparisonTable event={event} visit={visit} />
          <FullTexts event={event} visit={visit} texts={evidence.texts} />
          <Findings event={event} visit={visit} />
          <WhyStatus event={event} visit={visit} />
          <Voices event={event} visit={visit} />
          <StatementCards event={event} visit={visit} {...evidence} />
          <Origins event={event} visit={visit} />
          <StatusHistory event={event} visit={visit} />
          <CurationForm event={event} visit={visit} statements={evidence.statements} />
        </>
      ),
    }
  },
  async json(visit) {
    const event = eventAsked(visit)
    return { event, statements: (await evidenceOf(visit, event)).statements }
  },
  subject(visit) {
    const event = eventAsked(visit)
    return { visit, title: event.title, events: [event], documents: new Set() }
  },
}

function eventAsked(visit: DossierVisit): ReconciledEvent {
  const event = visit.view.events.get(visit.params.event ?? '')
  if (event) return event
  throw new NotHere(visit.say(visit.view.asOf ? 'event.notYet' : 'event.none'))
}

async function evidenceOf({ site, view }: DossierVisit, event: ReconciledEvent): Promise<Evidence> {
  const known = event.mentions.filter(({ document }) => view.documents.has(document))
  const statements = await site.store.statements.get(
    view.dossier.id,
    known.map(({ statement }) => statement),
  )
  const documents = documentsOf(view, event).filter((id) => view.documents.has(id))
  const official = documents.filter((id) => view.documents.get(id)?.lane === 'official')
  const quoted = [...new Set([...official, ...documents])].slice(0, QUOTED)
  const read = await Promise.all(quoted.map((id) => site.store.documents.get(view.dossier.id, id)))
  const texts = new Map(read.flatMap((document) => (document ? [[document.id, document] as const] : [])))
  return { statements, texts, unquoted: documents.length - texts.size }
}

function StatusLine({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say } = visit
  const people = event.participants.map(({ name }) => name).join(', ')
  return (
    <p class="statusline">
      <Glyph status={event.status} size={22} /> <strong>{statusWords(event.status, say)}</strong>{' '}
      <a class="why" href="#why">
        {say('event.why')}
      </a>{' '}
      · <WhenText when={event.when} visit={visit} />
      {event.place ? ` · ${event.place.name}` : ''}
      {people ? ` · ${people}` : ''}
    </p>
  )
}

function SummaryButton({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const [path, query = ''] = eventLink(visit, event.id).split('?')
  return (
    <form class="inline noprint" action={`${path}#summary`} method="get">
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" name="summary" value="1" data-key="s">
        {visit.say('brief.get')}
      </button>
    </form>
  )
}
