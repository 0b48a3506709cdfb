import type { Actor, Span } from '../../model/index.js'
import { overlaps } from '../../model/index.js'
import type { ActorIndex } from '../actors/types.js'
import type { Mention } from './mentions.js'

/**
 * "The Ministry of Foreign Affairs announces", "the Ministry of Defence of the Republic of Kosovo", "the Kingdom": ministries that no name
 * of a state begins, each as that of the state behind it, else of the state whose text it is (`party`). English.
 */
export function ministriesIn(
  text: string,
  { actors, mentions, party }: { actors: ActorIndex; mentions: readonly Mention[]; party: string | null },
): readonly Mention[] {
  const own = (party === null ? undefined : actors.actors.get(party)) ?? null
  let first = 0
  return [...text.matchAll(MINISTRY)].flatMap(({ 0: words, index }) => {
    const span = [index, index + words.length] as const
    while (first < mentions.length && mentions[first]!.span[1] < span[0] - NEAR) first++
    const beside = until(mentions, first, span[1] + NEAR)
    if (beside.some((other) => overlaps(other.span, span) || isOwner(other, span, text))) return []
    const behind = ofState(text, span, beside)
    const state = behind ? behind.actor : own
    if (state?.kind !== 'state' || (!behind && /^ of (?:the )?\p{Lu}/u.test(text.slice(span[1])))) return []
    const to = behind ? behind.span[1] : span[1]
    return [{ span: [span[0], to] as const, via: 'name' as const, actor: bodyOf(actors, state, words), offices: [] }]
  })
}

const FOREIGN = 'Foreign|External'
const WITH =
  'Diaspora|Trade|Cooperation|International Cooperation|Emigration|Egyptian Expatriates|Expatriates|Migration|European Integration'
const MINISTRY = new RegExp(
  `(?<!\\p{L})(?:Ministry of (?:(?:${FOREIGN}) Affairs(?:,? (?:and )?(?:${WITH})(?!\\p{L}))*|(?:National )?Defen[cs]e|(?:the )?Interior|Internal Affairs)|(?:Foreign|Defen[cs]e|Interior) Ministry)(?!\\p{L})`,
  'gu',
)

/** No more characters part a ministry from whoever owns it. */
const NEAR = 10

/** The mentions from one on that begin no later than at an offset. */
function until(mentions: readonly Mention[], first: number, offset: number): readonly Mention[] {
  let to = first
  while (to < mentions.length && mentions[to]!.span[0] <= offset) to++
  return mentions.slice(first, to)
}

/** "Russia's Defence Ministry", "the Somali Foreign Ministry": of whoever is named right before it. */
function isOwner({ span, actor, via }: Mention, [start]: Span, text: string): boolean {
  if (span[1] > start || actor === null) return false
  return (via === 'adjective' || actor.kind !== 'person') && /^(?:['’]s?)? (?:own )?$/u.test(text.slice(span[1], start))
}

function ofState(text: string, [, end]: Span, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(
    ({ span, via, actor }) =>
      via === 'name' && actor?.kind === 'state' && span[0] > end && /^ of (?:the )?$/u.test(text.slice(end, span[0])),
  )
}

/** The ministry as the gazetteer has it; one that it has not acts as its state. */
function bodyOf(actors: ActorIndex, state: Actor, words: string): Actor {
  return ministriesOf(actors).get(`${state.id} ${fieldOf(words)}`) ?? state
}

const known = new WeakMap<ActorIndex, ReadonlyMap<string, Actor>>()

/** By state and field. */
function ministriesOf(index: ActorIndex): ReadonlyMap<string, Actor> {
  const found = known.get(index) ?? ministriesAmong([...index.actors.values()])
  known.set(index, found)
  return found
}

function ministriesAmong(actors: readonly Actor[]): ReadonlyMap<string, Actor> {
  const found = new Map<string, Actor>()
  for (const actor of actors)
    for (const name of actor.kind === 'body' ? (actor.names.en ?? []) : []) {
      const key = `${actor.party} ${fieldOf(name)}`
      if (NAMED.test(name) && !found.has(key)) found.set(key, actor)
    }
  return found
}

const NAMED = /^Ministry of (?:Foreign Affairs|Defence) of /u

function fieldOf(words: string): 'foreign' | 'defence' | 'other' {
  if (/Foreign|External/u.test(words)) return 'foreign'
  return /Defen[cs]e/u.test(words) ? 'defence' : 'other'
}
