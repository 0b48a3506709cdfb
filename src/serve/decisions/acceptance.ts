import {
  type Actor,
  type Correction,
  type Curation,
  type Document,
  decidedProposals,
  digestId,
  type Pointed,
  type ProposedSlots,
  type ProposedStatement,
  type Statement,
} from '../../model/index.js'
import type { Editing } from '../editing.js'

/** The decision that takes a proposal over or declines it; null where there is none, its words are gone, or it was decided on. */
export async function acceptanceOf(
  { site, view }: Editing,
  { do: what, proposal: id }: { readonly do: 'accept' | 'decline'; readonly proposal: string },
): Promise<Curation['action'] | null> {
  const dossier = view.dossier.id
  const proposal = site.machine?.of(dossier).find((one) => one.id === id)
  const isProposal = proposal?.kind === 'proposed statement' || proposal?.kind === 'proposed slots'
  if (!isProposal || decidedProposals(await site.store.curation.list(dossier)).has(id)) return null
  if (what === 'decline') return { do: 'decline', proposal: id }
  if (proposal.kind === 'proposed statement') {
    const document = await site.store.documents.get(dossier, proposal.document)
    if (!document || document.text.slice(...proposal.evidence) !== proposal.words) return null
    return { do: 'admit', proposal: id, words: proposal.words, admitted: statementOf(proposal, document, view.actors) }
  }
  const [statement] = await site.store.statements.get(dossier, [proposal.statement])
  if (!statement) return null
  return { do: 'correct', statement: statement.id, set: correctionOf(proposal, view.actors), proposal: id }
}

function correctionOf({ when, place, participants }: ProposedSlots, actors: readonly Actor[]): Correction {
  const named = (pointed: Pointed) => known(pointed.name, actors)
  return {
    ...(when ? { when: when.value } : {}),
    ...(place ? { place: named(place) } : {}),
    ...(participants.length > 0
      ? { participants: participants.map((one) => ({ ...named(one), role: 'participant' as const })) }
      : {}),
  }
}

/** A proposal as the statement that it becomes when a person takes it over. */
export function statementOf(proposal: ProposedStatement, document: Document, actors: readonly Actor[]): Statement {
  const { type, actuality, evidence, when, machine } = proposal
  return {
    kind: 'statement',
    id: digestId('statement', proposal.id),
    document: document.id,
    type,
    mode: null,
    participants: proposal.actors.map(({ name, span }) => ({ ...known(name, actors), role: 'participant', span })),
    place: null,
    when: when && {
      start: when.value,
      end: when.value,
      precision: when.value.includes('T') ? 'minute' : 'day',
      zone: document.zone,
      basis: 'stated',
      span: when.span,
      text: when.name,
    },
    actuality,
    stance: 'asserts',
    attribution: [],
    content: evidence,
    count: null,
    terms: null,
    quote: null,
    evidence,
    trigger: evidence,
    confidence: 1,
    reasons: [{ by: 'machine', saw: `${machine.model}, ${machine.at}; taken over by a person` }],
  }
}

/** The one actor of the gazetteer that goes by a name; where none or several do, the name as it stands. */
function known(name: string, actors: readonly Actor[]): { readonly name: string; readonly actor: string | null } {
  const low = name.toLowerCase()
  const found = actors.filter((actor) =>
    [actor.name, ...Object.values(actor.names).flat()].some((other) => other.toLowerCase() === low),
  )
  return found.length === 1 ? { name: found[0]!.name, actor: found[0]!.id } : { name, actor: null }
}
