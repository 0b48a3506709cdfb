import type { Draft, Scene } from '../scene.js'
import { childrenBy, type Tree } from '../tree.js'

/** "Indirect talks", "spoke through intermediaries", «непрямые переговоры»: the two do not meet, whoever goes between them. */
export function indirect({ passage, tree }: Scene, draft: Draft): Draft {
  if (draft.type !== 'CONSULT' || draft.hit === null || !APART.has(draft.mode)) return draft
  const behind = passage.text.slice(draft.trigger[1], Math.min(tree.span[1], draft.trigger[1] + REACH))
  const isSaid = draft.hit.used.some((at) => isCalled(tree, at)) || THROUGH.test(behind)
  return isSaid ? { ...draft, mode: 'third-party' } : draft
}

/** How a contact is told of that may have been indirect; a call or a visit was none. */
const APART: ReadonlySet<string | null> = new Set([null, 'meet', 'multilateral'])

const REACH = 80

function isCalled(tree: Tree, at: number): boolean {
  return childrenBy(tree, at, 'amod', 'advmod').some((kid) => INDIRECT.test(tree.low[kid]!))
}

const INDIRECT = /^(?:indirect(?:ly)?|proximity|непрям\p{L}+|опосредованн\p{L}+)$/u

/** In the same clause: "through mediators", "via a third party", «через посредников». */
const THROUGH =
  /^[^,;:.]*(?<!\p{L})(?:(?:through|via) (?:\p{L}+ ){0,2}(?:mediators?|intermediar(?:y|ies)|go-betweens?|third (?:party|parties))|через (?:\p{L}+ )?посредник\p{L}*)(?!\p{L})/iu
