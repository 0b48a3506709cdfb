import type { Tagged } from './mend-subjects.js'
import type { ModelMeta } from './model-file.js'

/**
 * A sentence that opens with a prepositional phrase has its verb for a root, and names after the phrase are the verb's
 * subjects: where the parser took the phrase for the root ("On Wednesday, Hale and Bergman met") or the first name for a
 * part of the phrase, that is mended. Changes the tree in place.
 */
export function openingMender({ bundles, labels }: ModelMeta): (tagged: Tagged) => void {
  const labelled = (pattern: RegExp) => labels.map((label) => pattern.test(label))
  const [isSubject, isPart, isJoint, isJoined] = [/^nsubj/, /^(appos|conj|nmod|flat|list)/, /^cc$/, /^conj$/].map(
    labelled,
  ) as [boolean[], boolean[], boolean[], boolean[]]
  const [root, conj, marker, oblique] = [
    labels.indexOf('root'),
    labels.indexOf('conj'),
    labels.indexOf('case'),
    labels.indexOf('obl'),
  ]
  const nominal = bundles.map((bundle) => /^(NOUN|PROPN|NUM)/.test(bundle))
  const verbal = bundles.map((bundle) => bundle.startsWith('VERB') && !/VerbForm=(Inf|Ger)/.test(bundle))
  return ({ tree: { heads, labels: relations }, tags, length }) => {
    if (relations[0] !== marker || length < 4) return
    /** The first word from `from` to `to` that depends on `head` by one of the relations. */
    const child = (head: number, fits: readonly boolean[], from: number, to: number) => {
      for (let i = from; i < to; i++) if (heads[i] === head && fits[relations[i] as number]) return i
      return -1
    }
    const opening = heads[0] as number
    if (opening >= length || !nominal[tags[opening] as number]) return
    const joined = relations[opening] === root ? child(opening, isJoined, opening + 1, length) : -1
    const verb = joined >= 0 ? joined : (heads[opening] as number)
    if (verb <= opening || verb >= length || !verbal[tags[verb] as number]) return
    const joint = child(verb, isJoint, opening + 1, verb)
    const first = joint < 0 ? -1 : child(opening, isPart, opening + 1, joint)
    const second = joint < 0 ? -1 : child(verb, isSubject, joint + 1, verb)
    if (joint >= 0 && (first < 0 || second < 0)) return
    if (joined >= 0) {
      for (let i = verb + 1; i < length; i++) if (heads[i] === opening) heads[i] = verb
      heads[verb] = length
      relations[verb] = root
      heads[opening] = verb
      relations[opening] = oblique
    }
    if (joint < 0) return
    heads[first] = verb
    relations[first] = relations[second] as number
    heads[second] = first
    relations[second] = conj
    heads[joint] = second
  }
}
