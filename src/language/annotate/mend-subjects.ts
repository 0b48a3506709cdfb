import type { ModelMeta } from './model-file.js'
import type { Parse } from './transitions.js'

/** Tags of a sentence as numbers of bundles, its tree, and what each word could be besides. */
export type Tagged = {
  readonly tree: Parse
  readonly tags: Uint16Array
  readonly length: number
  candidates(word: number): Uint16Array
}

/**
 * A verb has one direct object: where the parser gave it two and no subject, the one that can be a nominative in agreement
 * with the verb is its subject («Песков опроверг слухи», where «песков» is also a genitive). Changes tags and tree in place;
 * does nothing in languages whose nouns have no case.
 */
export function subjectMender({ bundles, labels }: ModelMeta): (tagged: Tagged) => void {
  const [object, subject] = [labels.indexOf('obj'), labels.indexOf('nsubj')]
  const isSubject = labels.map((label) => /^[nc]subj/.test(label))
  const feature = (name: string) => bundles.map((bundle) => new RegExp(`[|]${name}=(\\w+)`).exec(bundle)?.[1] ?? '')
  const [cases, numbers, genders] = [feature('Case'), feature('Number'), feature('Gender')]
  const finite = bundles.map((bundle) => bundle.includes('|VerbForm=Fin') || bundle.includes('|Mood='))
  const agrees = (noun: number, verb: number) =>
    cases[noun] === 'Nom' &&
    numbers[noun] === numbers[verb] &&
    (genders[verb] === '' || genders[noun] === '' || genders[noun] === genders[verb])
  return ({ tree: { heads, labels: relations }, tags, length, candidates }) => {
    const objects = new Map<number, number[]>()
    const subjects = new Set<number>()
    for (let i = 0; i < length; i++) {
      const head = heads[i] as number
      if (isSubject[relations[i] as number]) subjects.add(head)
      if (relations[i] === object && head < length) objects.set(head, [...(objects.get(head) ?? []), i])
    }
    for (const [verb, list] of objects) {
      const bundle = tags[verb] as number
      if (list.length < 2 || subjects.has(verb) || !finite[bundle]) continue
      for (const word of list) {
        const reading = candidates(word).find((candidate) => agrees(candidate, bundle))
        if (reading === undefined) continue
        tags[word] = reading
        relations[word] = subject
        break
      }
    }
  }
}
