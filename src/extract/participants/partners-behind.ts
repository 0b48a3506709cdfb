import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import { participantOf, referencesOf } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import type { Scene } from '../scene.js'
import type { Tree } from '../tree.js'
import { isPassive } from './is-passive.js'

/** So many words of place, day and occasion may stand between. */
const REACH = 40

/**
 * "Met in Vienna on 5 May, on the margins of the conference, with his counterpart", "was received in Baku by", "held talks on Tuesday evening with":
 * with whom, where place, day and occasion stand between and the tree has hung it elsewhere. English.
 */
export function partnersBehind({ passage, tree }: Scene, hit: Hit): readonly Participant[] {
  if (tree.lang !== 'en') return []
  const word = hit.wordClass === 'verb' && isPassive(tree, hit.head) ? 'by' : 'with'
  for (let at = hit.head + 1; at < tree.tokens.length && at - hit.head <= REACH; at++) {
    if (ends(tree, hit, at)) return []
    if (tree.low[at] !== word || !isFree(passage, tree, hit, at)) continue
    const noun = tree.tokens[at]!.head
    if (noun < at || noun - at > 12) continue
    if (isAttending(tree, noun)) return []
    return referencesOf(passage, tree, noun)
      .filter(({ actor, via }) => actor !== null && via !== 'pronoun')
      .map((reference) => participantOf(passage, reference, 'participant'))
  }
  return []
}

/** A clause or verb of its own ends what belongs to the contact; "met and held talks" goes on. */
function ends({ tokens, low }: Tree, { used }: Hit, at: number): boolean {
  const { upos, text } = tokens[at]!
  if (/^[.;:()"“”«»–—]$/.test(text) || upos === 'SCONJ' || /^(?:who|whom|which|that|where|when|while)$/.test(low[at]!))
    return true
  return (upos === 'VERB' || upos === 'AUX') && !used.includes(at) && !HOLDS.has(low[at]!)
}

const HOLDS = new Set(['held', 'holds', 'hold', 'holding', 'had', 'conducted', 'conducts', 'scheduled', 'planned'])

/** "With his deputy attending": a circumstance, and no partner. */
function isAttending({ tokens, kids }: Tree, noun: number): boolean {
  const last = Math.max(noun, ...kids[noun]!.filter((kid) => tokens[kid]!.deprel?.startsWith('flat')))
  return /ing$/.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]!.upos === 'VERB'
}

/** Does "with" stand behind a day, a place, a comma or the contact itself, and behind no noun of its own ("ties with", "in line with")? */
function isFree(passage: Passage, tree: Tree, { head, used }: Hit, at: number): boolean {
  const before = at - 1
  if (before === head || used.includes(before)) return true
  const { text, upos, start } = tree.tokens[before]!
  if (text === ',' || upos === 'NUM' || CONTACTS.test(tree.low[before]!) || passage.isTime(tree, before)) return true
  if (upos === 'ADV') return !/^(?:together|along)$/.test(tree.low[before]!)
  return passage.mentionsIn(tree).some(({ actor, span }) => {
    const isLand = actor?.kind === 'place' || actor?.kind === 'state'
    return isLand && span[0] <= start && start < span[1]
  })
}

const CONTACTS = /^(?:talks|consultations|conversations?|discussions|negotiations|meetings?|session|calls?)$/
