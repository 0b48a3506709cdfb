import type { Draft, Scene } from '../scene.js'

/** "An earlier version of this article said that they had met": what a correction says that the text had told is taken back. */
export function superseded({ passage, tree }: Scene, draft: Draft): Draft {
  if (draft.hit === null || draft.links.length === 0 || draft.type === 'STATE') return draft
  const before = ` ${tree.low.slice(0, draft.hit.head).join(' ')} `
  return passage.lexicon.words['earlier-versions']?.some((phrase) => before.includes(` ${phrase} `))
    ? { ...draft, actuality: 'not', stance: 'asserts', links: [] }
    : draft
}
