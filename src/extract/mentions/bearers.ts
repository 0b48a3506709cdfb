import type { Actor } from '../../model/index.js'
import { isWoman } from '../actors/is-woman.js'
import type { Found } from '../actors/types.js'

/** Who may be meant by a name. «Встреча Трампа и Алиева», «предложил Пашиняну и Алиеву»: beside a man's name that is declined, it is a man's that is declined, no woman's as it stands. */
export function bearersAt(text: string, found: readonly Found[], item: Found, named: Found['entries']): Actor[] {
  const bearers = named.map((entry) => entry.actor!)
  const men = bearers.length < 2 ? bearers : bearers.filter((actor) => !isWoman(actor))
  if (men.length === 0 || men.length === bearers.length) return bearers
  const before = found[found.indexOf(item) - 1]
  if (!before || !/^ (?:и|та|й|і) $/u.test(text.slice(before.span[1], item.span[0]))) return bearers
  const [first, second] = [text.slice(...before.span), text.slice(...item.span)]
  const isDeclined =
    (/[ая]$/u.test(first) && !/[ая]$/u.test(second.slice(0, -1))) || (/[ую]$/u.test(first) && /[ую]$/u.test(second))
  const isMan = before.entries.every(({ actor }) => actor?.kind === 'person' && !isWoman(actor))
  return isDeclined && isMan ? men : bearers
}
