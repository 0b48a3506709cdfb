import { putOffTo } from '../details/new-day.js'
import type { Hit } from '../hits.js'
import { covers } from '../mentions/references.js'
import { prepositionOf } from '../participants/control.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, pathUp } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isListed } from '../words/listed.js'

/** "The talks have been moved from Rome to Muscat", «перенесено из Баткена в Исфару»: what gets another place is still to come, there; what gets another day is not on its own. */
export function relocated(scene: Scene, draft: Draft): Draft {
  if (draft.type !== 'CONSULT' || draft.hit?.wordClass !== 'noun' || draft.links.some(({ hit }) => hit?.negated))
    return draft
  const verb = movedBy(scene, draft.hit)
  if (verb === null) return draft
  const anchors = [verb, ...draft.anchors.filter((at) => at !== verb)]
  if (isToNewDay(scene, verb)) return { ...draft, actuality: 'not' }
  const { start, end } = scene.tree.tokens[verb]!
  return isToPlace(scene, verb) ? { ...draft, actuality: 'planned', trigger: [start, end], anchors } : draft
}

/** The verb that gives a contact another place or day: the noun is what is moved. */
function movedBy({ passage, tree }: Scene, { head }: Hit): number | null {
  const verb = pathUp(tree, head)
    .slice(1, 4)
    .find((at) => isListed(passage.lexicon, 'relocating', tree, at) || isForward(tree.low, at))
  if (verb === undefined) return null
  const child = pathUp(tree, head).find((at) => tree.tokens[at]!.head === verb)!
  return /^(?:nsubj:pass|nsubj|obj)$/.test(tree.tokens[child]!.deprel) ? verb : null
}

/** "Brought forward to Tuesday". */
function isForward(low: readonly string[], at: number): boolean {
  return /^(?:bring|brought|bringing)$/.test(low[at]!) && low.slice(at + 1, at + 8).includes('forward')
}

function isToNewDay(scene: Scene, verb: number): boolean {
  return scene.passage.times.some((time) => time.type !== 'DURATION' && putOffTo(scene, time) === verb)
}

/** "To Kuala Lumpur", «в Маскат»: whither it goes, a name. */
function isToPlace({ passage, tree }: Scene, verb: number): boolean {
  return childrenBy(tree, verb, 'obl', 'nmod').some((kid) => {
    const preposition = prepositionOf(tree, kid) ?? ''
    if (!(tree.lang === 'en' ? ['to'] : ['в', 'на']).includes(preposition)) return false
    if (
      passage.isTime(tree, kid) ||
      (tree.tokens[kid]!.upos !== 'PROPN' && !passage.mentionsIn(tree).some((each) => covers(each, tree, kid)))
    )
      return false
    return isCapitalised(tree.tokens[kid]!.text)
  })
}
