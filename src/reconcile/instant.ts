import { isoIn } from '../model/index.js'

const instants = new Map<number, string>()

/** The ISO instant of a moment, to the second; the few thousand clocks of a dossier are asked for again and again. */
export function isoInstant(moment: number): string {
  let text = instants.get(moment)
  if (text === undefined) {
    text = `${isoIn(moment, null)}Z`
    if (instants.size > 200_000) instants.clear()
    instants.set(moment, text)
  }
  return text
}
