import type { Curation, ReconciledEvent } from '../../model/index.js'
import type { Editing } from '../editing.js'
import { Unclear } from '../visit/visit.js'
import { acceptanceOf } from './acceptance.js'
import { correctionOf } from './correction.js'
import type { Decision } from './decision.js'

type About = Extract<Decision, { readonly event: string }>

/** What a decision does to the record. Throws `Unclear` where it is impossible, with what is not there. */
export async function actionOf(editing: Editing, asked: Decision): Promise<Curation['action']> {
  if (asked.do === 'undo') {
    const known = await editing.site.store.curation.list(editing.view.dossier.id)
    if (known.some(({ id }) => id === asked.curation)) return { do: 'undo', curation: asked.curation }
    throw new Unclear(`There is no decision “${asked.curation}” to take back. Nothing was changed.`)
  }
  if (asked.do === 'accept' || asked.do === 'decline') {
    const action = await acceptanceOf(editing, asked)
    if (action) return action
    throw new Unclear(
      `There is no open proposal “${asked.proposal}”, or its words are no longer there. Nothing was changed.`,
    )
  }
  return aboutEvent(editing, asked)
}

function aboutEvent({ view }: Editing, asked: About): Curation['action'] {
  const event = view.events.get(asked.event)
  if (!event) throw new Unclear(`There is no event “${asked.event}” in “${view.dossier.id}”. Nothing was changed.`)
  if (asked.do === 'merge') return merged(event, view.events.get(eventId(asked.with)), asked)
  const { statement } = asked
  checkHolds(event, statement)
  if (asked.do === 'rate') return { do: 'rate', statement, rating: asked.rating }
  if (asked.do === 'correct') return { do: 'correct', statement, set: correctionOf(asked, view.actors) }
  if (asked.do === 'reject') return { do: 'reject', statement }
  const partner = strongest(event, statement)
  if (partner) return { do: 'split', statements: [statement, partner] }
  throw new Unclear('This event has one statement only: there is nothing to split it from. Nothing was changed.')
}

type Merge = Extract<Decision, { readonly do: 'merge' }>

function merged(event: ReconciledEvent, other: ReconciledEvent | undefined, asked: Merge): Curation['action'] {
  if (asked.statement !== '') checkHolds(event, asked.statement)
  if (!other || other.id === event.id)
    throw new Unclear(`“${asked.with}” is no other event of this dossier to merge with. Nothing was changed.`)
  const one = asked.statement || strongest(event)
  const two = strongest(other)
  if (one && two) return { do: 'merge', statements: [one, two] }
  throw new Unclear('An event without statements cannot be merged. Nothing was changed.')
}

function checkHolds({ id, mentions }: ReconciledEvent, statement: string): void {
  if (mentions.some((mention) => mention.statement === statement)) return
  throw new Unclear(`The event “${id}” does not hold the statement “${statement}”. Nothing was changed.`)
}

function strongest({ mentions }: ReconciledEvent, except?: string): string | null {
  const best = [...mentions].filter(({ statement }) => statement !== except).sort((a, b) => b.score - a.score)[0]
  return best?.statement ?? null
}

/** An event's id, or the address of its page. */
function eventId(text: string): string {
  const found = /\/e\/([^/?#]+)/.exec(text)?.[1]
  return found ? decodeURIComponent(found) : text
}
