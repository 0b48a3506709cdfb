import type { Found } from '../actors/types.js'

/** «Главы МИД Армении и Ирана»: is an office, the first of the three, that of both states behind it and not of the next alone? Russian, Ukrainian. */
export function isJoint(text: string, [office, first, second]: readonly Found[]): boolean {
  if (!office || !first || !second || !/^[Гг]лав(?:ы|ам|ами|ах)?(?!\p{L})/u.test(text.slice(...office.span)))
    return false
  const isState = second.entries.some(({ via, actor }) => via === 'name' && actor?.kind === 'state')
  return isState && /^(?: (?:и|та|й)|,) $/u.test(text.slice(first.span[1], second.span[0]))
}
