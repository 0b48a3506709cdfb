import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature } from '../tree.js'

/** «Предложил Ирану остановить обогащение»: what the other side is to do is asked of it. Russian, Ukrainian. */
export function isInvitedTo({ tree }: Scene, { by, hit, participants }: Draft): boolean {
  if (tree.lang === 'en' || by !== 'agree/offer' || hit?.wordClass !== 'verb') return false
  const isInfinitive = (kid: number) => feature(tree.tokens[kid]!, 'VerbForm') === 'Inf'
  return participants.some(({ role }) => role === 'recipient') && childrenBy(tree, hit.head, 'xcomp').some(isInfinitive)
}
