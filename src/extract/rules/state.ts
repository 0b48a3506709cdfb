import type { Participant, Stance } from '../../model/index.js'
import type { Link } from '../link.js'
import { add } from '../participants.js'
import { participantOf } from '../references.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { spanOf } from '../tree.js'

/** Reported speech whose content holds no act: that it was said is the statement. */
export const state: Rule = {
  name: 'state',
  propose(scene, found) {
    const spoken = scene.links.filter((link) => link.hit?.frame.type === 'STATE' && link.hit.frame.own === 'alone')
    return spoken.flatMap((link) => {
      if (found.some((draft) => draft.links.includes(link))) return []
      if (
        spoken.some(
          (other) =>
            other !== link && link.covers(other.hit!.head) && !found.some((draft) => draft.links.includes(other)),
        )
      )
        return []
      return stated(scene, link) ?? []
    })
  },
}

function stated(scene: Scene, link: Link): Draft | null {
  const hit = link.hit!
  const { passage, tree } = scene
  if (isNoise(scene, link)) return null
  const scope = scene.scopes.get(hit)!
  const outer = scene.links.filter(
    (other) => other !== link && other.covers(hit.head) && (other.hit === null || other.hit.frame.type === 'STATE'),
  )
  return {
    by: hit.frame.id,
    frame: hit.frame,
    hit,
    type: 'STATE',
    mode: null,
    participants: spokenOf(scene, link),
    actuality: hit.negated ? 'not' : scope.actuality === 'planned' ? 'planned' : 'happened',
    stance: stanceFor(scene, link, hit.frame.stance ?? 'asserts'),
    links: [...outer, link],
    content: link.content,
    trigger: spanOf(tree, [hit.head]),
    anchors: [hit.head],
    certainty:
      link.source?.actor || passage.lexicon.is('roles', link.source?.name.split(' ')[0]?.toLowerCase() ?? '')
        ? 0.75
        : 0.6,
  }
}

/** Weather, sport and accidents are out of scope. */
function isNoise({ passage, tree }: Scene, link: Link): boolean {
  return tree.tokens.some((token, at) => {
    const inside = token.start >= link.content[0] && token.end <= link.content[1]
    return (
      inside &&
      (token.upos === 'NOUN' || token.upos === 'PROPN') &&
      passage.lexicon.is('noise', tree.low[at]!, token.lemma.toLowerCase())
    )
  })
}

function spokenOf({ passage, tree }: Scene, link: Link): Participant[] {
  const found: Participant[] = []
  for (const { actor, span } of passage.mentionsIn(tree)) {
    if (!actor || span[0] < link.content[0] || span[1] > link.content[1]) continue
    if (actor.kind === 'outlet' || actor.id === link.source?.actor?.id) continue
    add(found, participantOf(passage, { name: actor.name, actor, span, at: 0, via: 'name' }, 'recipient'))
  }
  return found.slice(0, 6)
}

/** A judgement ("is a good beginning") is a characterisation, not an assertion of fact. */
function stanceFor({ passage, tree }: Scene, link: Link, stance: Stance): Stance {
  if (stance !== 'asserts') return stance
  const judges = tree.tokens.some((token, at) => {
    if (token.start < link.content[0] || token.end > link.content[1]) return false
    const predicate =
      tree.kids[at]!.some((kid) => tree.rel[kid] === 'cop' || tree.rel[kid] === 'nsubj') && token.upos !== 'VERB'
    const parts = predicate ? [at, ...tree.kids[at]!] : []
    return parts.some((part) =>
      passage.lexicon.is('evaluation', tree.low[part]!, tree.tokens[part]!.lemma.toLowerCase()),
    )
  })
  return judges ? 'characterises' : 'asserts'
}
