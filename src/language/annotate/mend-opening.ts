import type { Tagged } from './mend-subjects.js'
import type { ModelMeta } from './model-file.js'

/**
 * A sentence that opens with a prepositional phrase has its verb for a root, and names between the phrase and the verb are the verb's subjects. Where the
 * parser took the phrase for the root ("On Wednesday, Hale and Bergman met"), or one name or both for parts of the phrase, that is mended. Changes the
 * tree in place.
 */
export function openingMender({ bundles, labels }: ModelMeta): (tagged: Tagged) => void {
  const is = (pattern: RegExp) => labels.map((label) => pattern.test(label))
  const [part, joint, joined] = [is(/^(appos|conj|nmod|flat|list)/), is(/^cc$/), is(/^conj$/)]
  const [subject, passive, comma] = [is(/^[nc]subj/), is(/^aux:pass$/), is(/^punct$/)]
  const number = (label: string) => labels.indexOf(label)
  const nominal = bundles.map((bundle) => /^(NOUN|PROPN|NUM)/.test(bundle))
  const verbal = bundles.map((bundle) => bundle.startsWith('VERB') && !/VerbForm=(Inf|Ger)/.test(bundle))
  return ({ tree: { heads, labels: relations }, tags, length }) => {
    if (relations[0] !== number('case') || length < 4) return
    /** The first word from `from` to `to` that depends by one of the relations on a word that will do. */
    const find = (fits: readonly boolean[], from: number, to: number, head: (at: number) => boolean) => {
      for (let i = from; i < to; i++) if (fits[relations[i] as number] && head(heads[i] as number)) return i
      return -1
    }
    const opening = heads[0] as number
    if (opening >= length || !nominal[tags[opening] as number]) return
    const under = (head: number) => head === opening
    const raised = relations[opening] === number('root') ? find(joined, opening + 1, length, under) : -1
    const verb = raised >= 0 ? raised : (heads[opening] as number)
    if (verb <= opening || verb >= length || !verbal[tags[verb] as number]) return
    const ofVerb = (head: number) => head === verb
    const stop = find(comma, opening + 1, verb, () => true)
    const ends = stop < 0 ? opening : stop
    const inside = (head: number) => head === opening || (stop >= 0 && head > 0 && head < stop)
    const and = find(joint, ends + 1, verb, (head) => head > ends && head <= verb)
    const first = firstOf(and < 0 ? verb : and)
    const second = and < 0 ? -1 : secondOf(first)
    if (raised >= 0 && and >= 0 && (first < 0 || second < 0)) return
    if (raised >= 0) raise()
    if (first < 0 || (and >= 0 && second < 0)) return
    if (and < 0 && (stop < 0 || find(subject, 0, length, ofVerb) >= 0)) return
    heads[first] = verb
    relations[first] = number(find(passive, ends, verb, ofVerb) < 0 ? 'nsubj' : 'nsubj:pass')
    if (second < 0) return
    heads[second] = first
    relations[second] = number('conj')
    heads[and] = second

    /** The name before "and", or before the verb: hung on the phrase, or on the verb already. */
    function firstOf(to: number): number {
      const own = find(subject, ends + 1, to, ofVerb)
      const other = find(part, ends + 1, to, inside)
      const found = own >= 0 && (other < 0 || own < other) ? own : other
      return found >= 0 && nominal[tags[found] as number] ? found : -1
    }

    function secondOf(before: number): number {
      const own = find(subject, and + 1, verb, ofVerb)
      const found = own >= 0 ? own : find(joined, and + 1, verb, (head) => head === before || inside(head))
      return found >= 0 && nominal[tags[found] as number] ? found : -1
    }

    function raise(): void {
      for (let i = verb + 1; i < length; i++) if (heads[i] === opening) heads[i] = verb
      heads[verb] = length
      relations[verb] = number('root')
      heads[opening] = verb
      relations[opening] = number('obl')
    }
  }
}
