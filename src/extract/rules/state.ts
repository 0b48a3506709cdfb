import type { Stance } from '../../model/index.js'
import { asksWho } from '../actuality/no-act.js'
import { isNobody, isNoise } from '../actuality/relevance.js'
import { isSame } from '../mentions/is-same.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import { isPurpose } from '../participants/control.js'
import { spokenOf } from '../participants/spoken-of.js'
import type { Link } from '../reporting/link.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { isUnder, isWithin, spanOf } from '../tree.js'
import { isListed } from '../words/listed.js'

/** Reported speech whose content holds no act: that it was said is the statement. */
export const state: Rule = {
  name: 'state',
  propose(scene, found) {
    const spoken = scene.links.filter((link) => isSpeech(scene, link))
    const used = (link: Link) => found.some((draft) => draft.links.includes(link))
    return spoken.flatMap((link) => {
      const inner = spoken.some(
        (other) => other !== link && !used(other) && !isOfOne(link, other) && link.covers(cueToken(scene, other)),
      )
      const repeated = spoken.some(
        (other) => other !== link && isOfOne(link, other) && other.covers(cueToken(scene, link)),
      )
      return used(link) ||
        inner ||
        repeated ||
        isForetold(scene, link, found) ||
        isWithheld(scene, link, found) ||
        isMetFor(scene, link, found) ||
        isNoise(scene) ||
        asksWho(scene) ||
        isNobody(scene, link)
        ? []
        : [stated(scene, link)]
    })
  },
}

/** "Could announce a withdrawal – diplomat": what may be said of an act that is told has not been said. */
function isForetold({ scopes, tree }: Scene, { hit }: Link, found: readonly Draft[]): boolean {
  if (hit === null || !/^(?:possible|planned)$/.test(scopes.get(hit)?.actuality ?? '')) return false
  return found.some((draft) => draft.hit && isUnder(tree, draft.hit.head, hit.head))
}

/** "Declined to say whether": what has not been said is told with the verb that withholds it. */
function isWithheld(scene: Scene, link: Link, found: readonly Draft[]): boolean {
  if (link.hit !== null) return false
  return found.some(
    ({ stance, hit }) => stance === 'declines' && hit?.used.some((at) => isWithin(scene.tree, at, link.cue)),
  )
}

/** "Met to discuss the reactor": what they met for has not been said. */
function isMetFor({ tree }: Scene, { hit }: Link, found: readonly Draft[]): boolean {
  if (hit === null || !isPurpose(tree, hit.head)) return false
  return found.some((draft) => draft.type === 'CONSULT' && draft.hit && isUnder(tree, hit.head, draft.hit.head))
}

/** "She said she thinks": one speaker, one statement. */
function isOfOne(a: Link, b: Link): boolean {
  return a.source !== null && b.source !== null && isSame(a.source, b.source)
}

/** Plain speech or "according to", by somebody. A headline's colon or dash names an outlet for acts only, a person, body or office for anything. */
function isSpeech({ passage, tree }: Scene, { hit, source, rank, through, background }: Link): boolean {
  if (source === null || through || background || hit?.wordClass === 'noun') return false
  if (hit) return hit.frame.type === 'STATE' && hit.frame.own === 'alone'
  if (Number.isFinite(rank) || source.actor) return source.actor?.kind !== 'outlet'
  return isListed(passage.lexicon, 'roles', tree, source.at)
}

function cueToken({ tree }: Scene, { hit, cue }: Link): number {
  return hit?.head ?? tree.tokens.findIndex(({ start }) => start === cue[0])
}

function stated(scene: Scene, link: Link): Draft {
  const { hit } = link
  const cue = cueToken(scene, link)
  const outer = scene.links.filter(
    (other) => other !== link && other.covers(cue) && (other.hit === null || other.hit.frame.type === 'STATE'),
  )
  const demand = demanded(scene, link)
  if (demand) return { ...demand, links: [...outer, link] }
  const planned = hit !== null && scene.scopes.get(hit)?.actuality === 'planned'
  return {
    by: hit?.frame.id ?? (link.implicit ? 'state/quote' : 'state/according'),
    frame: hit?.frame ?? null,
    hit,
    type: 'STATE',
    mode: null,
    participants: spokenOf(scene, link.content, link.source?.actor?.id ?? null),
    actuality: hit?.negated ? 'not' : planned ? 'planned' : 'happened',
    stance: stanceFor(scene, link, hit?.frame.stance ?? 'asserts'),
    links: [...outer, link, ...scene.links.filter(({ through }) => through === link)].sort((a, b) => a.rank - b.rank),
    content: link.whole ?? link.content,
    trigger: hit ? spanOf(scene.tree, [hit.head]) : link.implicit ? link.content : link.cue,
    anchors: hit ? [hit.head] : [],
    certainty: link.source?.actor ? 0.75 : 0.6,
  }
}

/** "Said that Qatar must mediate": what somebody says that another must do is asked of them. */
function demanded(scene: Scene, link: Link): Draft | null {
  const { passage, tree } = scene
  if (!link.source) return null
  const verb = link.hit
    ? tree.kids[link.hit.head]!.find((kid) => tree.rel[kid] === 'ccomp')
    : tree.tokens.findIndex(({ head, upos }, at) => head < 0 && upos === 'VERB' && link.covers(at))
  if (verb === undefined || verb < 0) return null
  const must = tree.kids[verb]!.find(
    (kid) => tree.rel[kid] === 'aux' && (passage.lexicon.words['modal-must']?.includes(tree.low[kid]!) ?? false),
  )
  const subject = tree.kids[verb]!.find((kid) => tree.rel[kid] === 'nsubj')
  if (must === undefined || subject === undefined) return null
  const addressed = referencesOf(passage, tree, subject, true).filter(
    ({ actor, via }) => actor !== null && via !== 'pronoun',
  )
  if (addressed.length === 0) return null
  const participants = [
    participantOf(passage, link.source, 'actor'),
    ...addressed.map((each) => participantOf(passage, each, 'recipient')),
  ]
  const trigger = spanOf(
    tree,
    [must, verb].sort((a, b) => a - b),
  )
  return {
    by: 'request/must',
    frame: null,
    hit: null,
    type: 'REQUEST',
    mode: 'change',
    participants,
    actuality: 'happened',
    stance: 'asks',
    links: [link],
    content: link.content,
    trigger,
    anchors: [verb],
    certainty: 0.75,
  }
}

/** A judgement ("is a good beginning") is a characterisation, not an assertion of fact. */
function stanceFor({ passage, tree }: Scene, link: Link, stance: Stance): Stance {
  if (stance !== 'asserts') return stance
  const judges = tree.tokens.some((token, at) => {
    if (token.start < link.content[0] || token.end > link.content[1] || token.upos === 'VERB') return false
    const predicate = tree.kids[at]!.some((kid) => tree.rel[kid] === 'cop' || tree.rel[kid] === 'nsubj')
    const parts = predicate ? [at, ...tree.kids[at]!] : []
    return parts.some((part) => isListed(passage.lexicon, 'evaluation', tree, part))
  })
  return judges ? 'characterises' : 'asserts'
}
