import type { Passage } from '../passage.js'
import type { Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import type { Mention } from './mentions.js'
import { phraseSpan } from './phrases.js'
import { type Reference, referenceOf } from './references.js'
import { servedBy } from './served-by.js'

/** "A group led by Witkoff", «делегация во главе с Лавровым»: the leader takes part too. */
export function leadersOf(passage: Passage, tree: Tree, at: number): readonly Reference[] {
  const led = tree.kids[at]!.flatMap((kid) => {
    if (tree.rel[kid] === 'acl' && isListed(passage.lexicon, 'leads', tree, kid))
      return tree.kids[kid]!.filter((next) => tree.rel[next] === 'obl')
    return passage.lexicon.is('leads', tree.low[kid]!)
      ? tree.kids[kid]!.filter((next) => tree.rel[next] === 'nmod')
      : []
  })
  const after = passage.text.slice(tree.tokens[at]!.end, tree.tokens[at]!.end + 60)
  const linear = LED.exec(after)
  const from = tree.tokens[at]!.end + (linear?.[0].length ?? 0)
  const mention = linear ? leaderIn(passage, tree, from) : undefined
  if (!mention && linear) {
    const name = /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/u.exec(passage.text.slice(from))?.[0]
    const alike = name ? passage.alike(name) : null
    if (alike) return [{ name: alike.name, actor: alike, span: [from, from + name!.length], at, via: 'name' }]
  }
  if (mention) return [{ name: mention.actor!.name, actor: mention.actor, span: mention.span, at, via: 'name' }]
  return led.flatMap((next) => referenceOf(passage, tree, next) ?? [])
}

/** "A delegation led by Barnea": whose it is, where only its head is told, is the state in whose service he is. */
export function sidesLed(
  passage: Passage,
  tree: Tree,
  at: number,
  leaders: readonly Reference[],
): readonly Reference[] {
  if (!DELEGATION.test(tree.low[at]!)) return []
  const { actors } = passage.actors
  const sides = leaders.flatMap(({ actor }) => {
    if (actor?.kind !== 'person') return []
    const served = servedBy(passage, actor.id) ?? actors.get(actor.party ?? '')
    return actors.get(served?.party ?? '') ?? served ?? []
  })
  return [...new Set(sides)].map((actor) => ({
    name: actor.name,
    actor,
    span: phraseSpan(tree, at),
    at,
    via: 'of' as const,
  }))
}

const DELEGATION = /^(?:delegation|team|mission|group|делегаци\p{L}+|команд\p{L}+|групп\p{L}+|мисси\p{L}+)$/u

const LED =
  /^[^,.;]{0,30}(?:во главе со?|led by|headed by) |^[^,.;]{0,20}, котор(?:ую|ой|ый|ое) (?:возглавляет|возглавил|руководит) |^[^,.;]{0,20}, (?:возглавляем|руководим)(?:ая|ой|ую|ый|ым) /u

/** "Led by the US President's Special Envoy Steve Witkoff": the person named, not the one whose office describes him. */
function leaderIn(passage: Passage, tree: Tree, from: number): Mention | undefined {
  const phrase = /^[^,.;\n]{0,90}/u.exec(passage.text.slice(from))?.[0] ?? ''
  const persons = passage
    .mentionsIn(tree)
    .filter(({ span, actor }) => actor?.kind === 'person' && span[0] >= from && span[0] < from + phrase.length)
  return persons.find(({ via }) => via === 'name') ?? persons.find(({ span }) => span[0] <= from + 40)
}
