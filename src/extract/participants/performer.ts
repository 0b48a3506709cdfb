import type { Participant } from '../../model/index.js'
import { isAfter } from '../actuality/after.js'
import type { Scope } from '../actuality/scope.js'
import { OFFERS } from '../actuality/stance.js'
import type { Hit } from '../hits.js'
import type { Link } from '../reporting/link.js'
import { wholeName } from '../reporting/source-name.js'
import { cited, sourceOf } from '../reporting/sources.js'
import type { Scene } from '../scene.js'
import { spanOf, subtree } from '../tree.js'
import { subjectOf } from './control.js'
import { participantsOf } from './participants.js'
import { isUrged } from './urged.js'

/** Whoever performs a speech act is its source when nobody else is cited. */
export function performer(scene: Scene, hit: Hit, participants: readonly Participant[]): readonly Link[] {
  const { passage, tree } = scene
  if (isUrged(tree, hit.head)) return []
  const subject = subjectOf(tree, hit.head)
  const { reference, unnamed } = sourceOf(passage, tree, hit)
  const actor = participants.find(({ role }) => role === 'actor')
  const known = actor && {
    name: actor.name,
    actor: actor.actor ? (passage.actors.actors.get(actor.actor) ?? null) : null,
    span: actor.span,
    at: hit.head,
    via: 'name' as const,
  }
  const report = scene.reportAt.get(hit.head)
  const named = report && report.source !== null ? cited(passage, tree, report.source).reference : null
  // "A Ukrainian mayor threatens": whoever takes part only as himself speaks for himself.
  const own = reference?.via === 'of' && known?.actor === null
  const source = reference?.actor && !own ? reference : (known ?? reference ?? named)
  if (!source) return []
  if (report?.sourceSpan) {
    const [first, last] = [report.content[0]!, report.content.at(-1)!]
    return [
      {
        source: { ...wholeName(passage, source, report.sourceSpan), span: report.sourceSpan },
        unnamed,
        cue: report.cue,
        covers: () => true,
        content: [first[0], last[1]],
        hit,
        rank: 0,
      },
    ]
  }
  const content = spanOf(
    tree,
    subtree(tree, hit.head, (kid) => kid === subject),
  )
  return [{ source, unnamed, cue: spanOf(tree, near(hit)), covers: () => true, content, hit, rank: 0 }]
}

/** The source of a speech act, an apology among them: its own performer, or the performer of the act that colours it ("accepted an invitation to visit"). */
export function speechAct(
  scene: Scene,
  hit: Hit,
  scope: Scope,
  participants: readonly Participant[],
): readonly Link[] | null {
  const isUttered = hit.frame.type === 'CONCEDE' && scene.reportAt.get(hit.head)?.sourceSpan
  // "Cairo has not agreed to it": what somebody has not said is told by the text.
  if (hit.frame.speaks && hit.negated && hit.frame.stance !== null && OFFERS.has(hit.frame.stance)) return null
  if (hit.frame.speaks || isUttered) return performer(scene, hit, participants)
  const governor = scope.governors.find(
    ({ frame, negated }) => frame.speaks && frame.innerActuality !== null && !(negated && frame.stance === 'agrees'),
  )
  return governor ? performer(scene, governor, participantsOf(scene, governor)) : null
}

/** "Trudeau announced … following a call with Trump": that the speaker took part is the outlet's own report. */
export function isOwnSetting(
  { tree }: Scene,
  hit: Hit,
  links: readonly Link[],
  participants: readonly Participant[],
): boolean {
  if (hit.frame.type !== 'CONSULT' || hit.wordClass !== 'noun' || links.length === 0) return false
  return (
    isAfter(tree, hit.head) &&
    links.some(({ source }) => source?.actor && participants.some(({ actor }) => actor === source.actor!.id))
  )
}

/** The tokens of a hit that stand by its head. */
export function near(hit: Hit): number[] {
  return hit.used.filter((at) => Math.abs(at - hit.head) <= 4).sort((a, b) => a - b)
}
