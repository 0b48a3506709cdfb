import { isTruce, type Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { childrenBy, pathUp, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { add } from './add.js'
import { subjectOf } from './control.js'
import { participantsOf } from './participants.js'

const AGREES = new Set(['agrees', 'refuses'])

/**
 * Whose truce it is: "accepted the truce proposed by Qatar", «согласны с предложением США прекратить огонь» are of whoever accepts it, and
 * "a truce under which neither side …" of none that its clause describes.
 */
export function truceSides(scene: Scene, hit: Hit, found: readonly Participant[]): readonly Participant[] {
  if (!isTruce(hit.frame)) return found
  const apart = clausesOf(scene, hit)
  const own = found.filter(({ span, actor }) => !apart.some(({ of, all }) => within(span, of) && (all || !actor)))
  if (own.some(({ role, actor }) => role === 'actor' && actor !== null)) return own
  const sides = [...own]
  for (const each of agreeing(scene, hit)) add(sides, each)
  return sides
}

type Clause = { readonly of: readonly [number, number]; readonly all: boolean }

function within([start, end]: readonly [number, number], [from, to]: readonly [number, number]): boolean {
  return from <= start && end <= to
}

/** What is said of the truce by a clause: who proposed or brokered it, until when it is refused, on what terms it is. */
function clausesOf({ passage: { lexicon }, tree, scopes }: Scene, hit: Hit): readonly Clause[] {
  const clauses: Clause[] = []
  for (const kid of childrenBy(tree, hit.head, 'acl', 'advcl')) {
    if (kid < hit.head || hit.used.includes(kid)) continue
    const isGiven = isListed(lexicon, 'truce-givers', tree, kid)
    const isUntil = hasLimit(tree, kid) || tree.kids[kid]!.some((one) => hasLimit(tree, one))
    clauses.push({ of: spanOf(tree, subtree(tree, kid)), all: isGiven || isUntil })
  }
  // "The proposal of X to cease fire" that others accept.
  const [agreed] = scopes.get(hit)?.governors ?? []
  if (!agreed || !AGREES.has(agreed.frame.stance ?? '')) return clauses
  for (const at of pathUp(tree, hit.head)) {
    if (at === agreed.head) break
    if (at === hit.head || !isListed(lexicon, 'proposals', tree, at)) continue
    const others = tree.kids[at]!.filter((kid) => kid !== hit.head && !pathUp(tree, hit.head).includes(kid))
    for (const kid of others) clauses.push({ of: spanOf(tree, subtree(tree, kid)), all: true })
  }
  return clauses
}

function hasLimit(tree: Tree, at: number): boolean {
  return tree.kids[at]!.some((kid) => /^(?:until|unless|till|before|пока|прежде)$/.test(tree.low[kid]!))
}

/** Whoever reaches, accepts or refuses an agreement on it. */
function agreeing(scene: Scene, hit: Hit): readonly Participant[] {
  const governor = scene.scopes.get(hit)?.governors.find(({ frame }) => AGREES.has(frame.stance ?? ''))
  if (!governor) return []
  const { passage, tree } = scene
  const subject = governor.wordClass === 'noun' ? null : subjectOf(tree, governor.head)
  const named =
    subject === null || governor.used.includes(subject)
      ? []
      : referencesOf(passage, tree, subject).map((reference) => participantOf(passage, reference, 'actor'))
  if (named.some(({ actor }) => actor !== null)) return named
  return participantsOf(scene, governor)
    .filter(({ actor, role }) => actor !== null && role !== 'mediator' && role !== 'host')
    .map((each) => ({ ...each, role: 'actor' as const }))
}
