import { type Actor, type Reconciliation, tookPlace } from '../../../src/model/index.js'

/** An event of the timeline, as it is scored. */
export type Told = {
  readonly id: string
  readonly type: string
  readonly mode: string | null
  readonly sides: ReadonlySet<string>
  readonly from: string | null
  readonly to: string | null
  readonly lifecycle: string
  readonly official: ReadonlySet<string>
  readonly disputed: boolean
  readonly texts: ReadonlySet<string>
  readonly words: string
}

/** Remarks are no events of a truth. */
const SCORED = new Set(['CONSULT', 'AGREE', 'RETREAT', 'ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE', 'MOVE', 'AID'])

/** The events of a timeline that are scored. */
export function told({ events }: Reconciliation, actors: readonly Actor[]): Told[] {
  const sideOf = sidesBy(actors)
  return events
    .filter(({ type }) => SCORED.has(type))
    .map(({ id, type, mode, participants, when, status, mentions, title }) => {
      const sides = new Set(
        participants.flatMap(({ actor, name }) => (actor === null ? [`“${name}”`] : [sideOf(actor)])),
      )
      const { lifecycle, disputed } = status
      // Of what took place, a text that only announces it is no official account.
      const accounts = status.byParty.filter(({ announces }) => !announces || !tookPlace(status))
      const official = new Set(accounts.filter(({ level }) => level === 'official').map(({ party }) => party))
      const from = when?.start?.slice(0, 10) ?? null
      const to = when?.end?.slice(0, 10) ?? from
      const texts = new Set(mentions.map(({ document }) => document))
      const words = `${title} | ${type}/${mode ?? ''} [${[...sides].join(', ')}] ${from ?? 'no day'}${to === from ? '' : `–${to}`} ${lifecycle}${disputed ? ' disputed' : ''} official [${[...official].join(', ')}] in ${[...texts].join(' ')}`
      return { id, type, mode, sides, from, to, lifecycle, official, disputed, texts, words }
    })
}

/** The state or body at the top of whom an actor belongs to. */
export function sidesBy(actors: readonly Actor[]): (actor: string) => string {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return (actor) => {
    let id = actor
    for (let step = 0; step < 5; step += 1) {
      const one = byId.get(id)
      const above = one?.standsFor ?? one?.party ?? one?.holds.at(-1)?.office ?? null
      if (above === null || above === id || one?.kind === 'state') break
      id = above
    }
    return id
  }
}
