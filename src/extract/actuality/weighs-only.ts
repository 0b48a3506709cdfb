import type { Draft, Scene } from '../scene.js'

/** "Agreed to consider the request", «обещал просьбу рассмотреть»: what is agreed to is to weigh it, no more. */
export function weighsOnly({ hits, scopes }: Scene, { hit }: Draft): boolean {
  return hits.some((other) => other.frame.stance === 'considers' && scopes.get(other)?.governors[0] === hit)
}
