import type { Actor, Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Scene } from '../scene.js'
import { isCapitalised } from '../words/capital.js'
import { isFirstPerson } from './participants.js'

/** Outlets take no part; mere things and unnamed people stand back where somebody is named. */
export function actingOnes(
  { passage, links, tree }: Scene,
  hit: Hit,
  found: readonly Participant[],
): readonly Participant[] {
  const { type } = hit.frame
  const cited = (isFirstPerson(tree, hit) ? [] : links).flatMap(({ hit, source }) =>
    hit === null && source ? [source.span] : [],
  )
  const acting = found.filter(
    ({ actor, span }) =>
      (actor === null || acts(passage.actors.actors.get(actor), type)) &&
      !cited.some((other) => other[0] <= span[0] && span[1] <= other[1]),
  )
  if (!acting.some(({ actor }) => actor !== null)) return acting
  const named = acting.filter(
    ({ actor, name }) =>
      actor !== null || (isCapitalised(name) && !COUNTED.test(name)) || (type === 'CONSULT' && NAMED_BODY.test(name)),
  )
  // "Officials met with growers": who is only described stays where nobody else is on the other side.
  return type === 'CONSULT' && hit.wordClass === 'verb' && hit.frame.mode === 'meet' && named.length === 1
    ? acting
    : named
}

/** "Six people" at the start of a sentence: a capital that is no name's. */
const COUNTED =
  /^(?:\d+|At least|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Dozens|Hundreds|Thousands|Some|Many)\P{Lu}*$/u

/** "The Fano militia": a body by its own name. */
const NAMED_BODY =
  /^the (?:\p{Lu}\S+ ){1,3}(?:militia|movement|rebels|front|party|group|tribe|council|faction|army|forces|government)$/u

/** An outlet takes no part; a town that stands for nobody is where a meeting is. */
function acts(actor: Actor | undefined, type: string | null): boolean {
  if (actor?.kind === 'outlet') return false
  return actor?.kind !== 'place' || actor.standsFor !== null || (type !== 'CONSULT' && type !== 'MOVE')
}
