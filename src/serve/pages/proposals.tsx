import { type Document, decidedProposals, type Proposal } from '../../model/index.js'
import { By } from '../parts/curation-form.js'
import { MachineNote, machineTexts } from '../parts/machine.js'
import { quoted } from '../text/format.js'
import { dossierLink, readLink } from '../visit/links.js'
import type { DossierVisit, Screen } from '../visit/visit.js'

type Open = { readonly proposal: Proposal; readonly document: Document | null }

/** Shown at once, and read from the store. */
const MOST = 100

/** What a model of your own proposes and nobody has decided on, with the words that it rests on. */
export const proposalsScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/proposals',
  async page(visit) {
    const open = await openProposals(visit)
    return { title: visit.say('machine.title'), body: <ProposalsPage visit={visit} open={open} /> }
  },
  json: async (visit) => (await openProposals(visit)).map(({ proposal }) => proposal),
}

async function openProposals(visit: DossierVisit): Promise<readonly Open[]> {
  const { store } = visit.site
  const { id } = visit.view.dossier
  const decided = decidedProposals(await store.curation.list(id))
  const open = machineTexts(visit)
    .filter((one): one is Proposal => one.kind === 'proposed statement' || one.kind === 'proposed slots')
    .filter((one) => !decided.has(one.id))
    .slice(0, MOST)
  return Promise.all(
    open.map(async (proposal) => ({ proposal, document: await store.documents.get(id, proposal.document) })),
  )
}

function ProposalsPage({ visit, open }: { visit: DossierVisit; open: readonly Open[] }) {
  const { say, view } = visit
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit)} data-key="u">
          {view.dossier.title}
        </a>{' '}
        › {say('machine.title')}
      </p>
      <h1>{say('machine.title')}</h1>
      <p class="lede">
        {say('machine.about')} <a href={dossierLink(visit, 'decisions')}>{say('decisions.title')}</a>
      </p>
      {open.length === 0 ? <p class="empty">{say('machine.none')}</p> : null}
      {open.map((one) => (
        <Card {...one} visit={visit} />
      ))}
    </>
  )
}

function Card({ proposal, document, visit }: Open & { visit: DossierVisit }) {
  const { say } = visit
  const spans = spansOf(proposal)
  const isThere = document !== null && spans.every(([start, end, words]) => document.text.slice(start, end) === words)
  const first = spans[0]
  return (
    <article class="card machine" id={proposal.id}>
      <p>
        <strong>{say(proposal.kind === 'proposed slots' ? 'machine.slots' : 'machine.statement')}</strong>
        {proposal.kind === 'proposed statement'
          ? ` · ${say(`type.${proposal.type}`)}, ${say(`actuality.${proposal.actuality}`)}`
          : ''}
      </p>
      <MachineNote made={proposal} visit={visit} />
      {proposal.kind === 'proposed statement' ? (
        <blockquote lang={document?.lang ?? undefined} dir="auto">
          {proposal.words}
        </blockquote>
      ) : null}
      <Slots proposal={proposal} visit={visit} />
      {first ? (
        <p>
          <a href={readLink(visit, proposal.document, { span: [first[0], first[1]] })}>{say('statements.read')}</a>
        </p>
      ) : null}
      {isThere ? <Decide proposal={proposal} visit={visit} /> : <p class="soft">{say('machine.gone')}</p>}
    </article>
  )
}

function Slots({ proposal, visit: { say, lang } }: { proposal: Proposal; visit: DossierVisit }) {
  const { when } = proposal
  const people = proposal.kind === 'proposed slots' ? proposal.participants : proposal.actors
  const place = proposal.kind === 'proposed slots' ? proposal.place : null
  return (
    <dl>
      {when ? (
        <>
          <dt>{say('machine.when')}</dt>
          <dd>
            {when.value} ({quoted(when.name, lang)})
          </dd>
        </>
      ) : null}
      {place ? (
        <>
          <dt>{say('machine.place')}</dt>
          <dd>{place.name}</dd>
        </>
      ) : null}
      {people.length > 0 ? (
        <>
          <dt>{say('machine.participants')}</dt>
          <dd>{people.map(({ name }) => name).join(', ')}</dd>
        </>
      ) : null}
    </dl>
  )
}

/** Everything that the proposal points at: offsets and the words that stood there. */
function spansOf(proposal: Proposal): readonly (readonly [number, number, string])[] {
  if (proposal.kind === 'proposed statement') return [[...proposal.evidence, proposal.words]]
  const { when, place, participants } = proposal
  return [when, place, ...participants].flatMap((one) => (one ? [[...one.span, one.name] as const] : []))
}

function Decide({ proposal, visit }: { proposal: Proposal; visit: DossierVisit }) {
  const { say, view, who } = visit
  if (view.asOf || !who.scopes.includes('curate')) return null
  return (
    <form class="asof noprint" method="post" action={dossierLink(visit, 'curate')}>
      <input type="hidden" name="proposal" value={proposal.id} />
      <label>
        {say('curate.reason')} <input name="reason" required minlength={3} maxlength={500} />
      </label>
      <By visit={visit} />
      <button type="submit" name="do" value="accept">
        {say('machine.accept')}
      </button>
      <button type="submit" name="do" value="decline">
        {say('machine.decline')}
      </button>
    </form>
  )
}
