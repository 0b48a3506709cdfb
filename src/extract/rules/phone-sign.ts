import { type Flagged, flagsOf } from '../mentions/flags.js'
import { add } from '../participants/add.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'

/**
 * "🇷🇺 🇹🇷 📞 On 12 January, Minister A and Minister of Foreign Affairs of …": an official post under two flags and a telephone tells of a call between somebody of each, also where
 * a feed has cut its sentence before the verb. Whoever is not named there is his state.
 */
export const phoneSign: Rule = {
  name: 'phone-sign',
  propose(scene, found) {
    const { passage, tree } = scene
    const flags = flagsOf(passage)
    if (!flags?.phone || tree.span[0] > flags.from || isYetToBe(scene)) return []
    if (found.some(({ type }) => type === 'CONSULT')) return []
    const participants = bothSides(scene, flags)
    if (!participants) return []
    return [
      {
        by: 'phone-sign',
        frame: null,
        hit: null,
        type: 'CONSULT',
        mode: 'phone',
        participants,
        actuality: 'happened',
        stance: 'asserts',
        links: [],
        content: tree.span,
        trigger: flags.phone,
        anchors: tree.tokens.map((_, at) => at),
        certainty: 0.8,
      },
    ]
  },
}

/** Whoever of the publisher's own side is named first, and of the other side the same, else that state; null where nobody of the own side is named. */
function bothSides({ passage, tree }: Scene, { own, other, span }: Flagged): Draft['participants'] | null {
  const people = passage.mentionsIn(tree).filter(({ actor, via }) => actor?.kind === 'person' && via !== 'office')
  const [ours, theirs] = [own, other].map((side) => people.find(({ actor }) => sideOf(passage, actor!.id) === side.id))
  if (!ours?.actor) return null
  const participants: Draft['participants'][number][] = []
  for (const { actor, span: at } of [ours, theirs ?? { actor: other, span }])
    add(participants, { name: actor!.name, actor: actor!.id, role: 'participant', span: at })
  return participants
}

/** "Will hold a telephone conversation", «состоится телефонный разговор». */
function isYetToBe({ passage: { lexicon }, tree }: Scene): boolean {
  return tree.tokens.some(
    ({ lemma, feats }, at) =>
      lexicon.is('future', tree.low[at]!, lemma) ||
      lexicon.is('planned', tree.low[at]!, lemma) ||
      /Tense=Fut/.test(feats),
  )
}
