import type { Draft, Scene } from '../scene.js'

/**
 * «Встретится с Сибигой и, возможно, с Зеленским»: whoever takes part only perhaps has a statement of his own, with the one
 * who is sure to.
 */
export function apart({ passage }: Scene, draft: Draft): readonly Draft[] {
  const { participants, type, actuality } = draft
  const [first] = participants
  if (type !== 'CONSULT' || participants.length < 3 || actuality === 'not') return [draft]
  const perhaps = participants.filter((each) => {
    const before = participants.findLast((other) => other.span[1] <= each.span[0] && other !== each)
    return before
      ? isDoubted(passage.text.slice(before.span[1], each.span[0]), passage.lexicon.words.maybe ?? [])
      : false
  })
  if (perhaps.length === 0 || perhaps.length + 1 >= participants.length) return [draft]
  const sure = { ...draft, participants: participants.filter((each) => !perhaps.includes(each)) }
  const rest = perhaps
    .filter((each) => each !== first)
    .map((each) => ({ ...draft, participants: [first!, each], actuality: 'possible' as const, trigger: each.span }))
  return [sure, ...rest]
}

/** Does a word of doubt stand between two names, with nothing but a conjunction before it? */
function isDoubted(between: string, words: readonly string[]): boolean {
  const opening = /^[\s,]*(?:и|а также|and)?[\s,]+/iu.exec(between)?.[0] ?? ''
  const rest = between.slice(opening.length).toLowerCase()
  return between.length < LONGEST && words.some((word) => rest.startsWith(`${word},`) || rest.startsWith(`${word} `))
}

const LONGEST = 80
