import type { Token } from '../../model/index.js'
import type { Naming } from './titled-names.js'

/** "A call with His Majesty King A bin B of C": where the preposition was taken for a noun before a form of address, it is that of the name behind it. English. */
export function mendHonorific(tokens: Token[], { mentions }: Naming): void {
  tokens.forEach(({ upos, deprel, head }, at) => {
    if (upos !== 'ADP' || !/^(?:nmod|obl)$/.test(deprel) || head < 0 || head >= at) return
    const address = tokens.findIndex(({ text }, index) => index > at + 1 && index <= at + 3 && ADDRESS.test(text))
    if (!/^(?:his|her|their)$/i.test(tokens[at + 1]?.text ?? '') || address < 0) return
    const name = mentions.find(
      ({ via, span }) => via === 'name' && span[0] > tokens[address]!.start && span[0] - tokens[address]!.end <= NEAR,
    )
    const first = name ? tokens.findIndex(({ start }) => start === name.span[0]) : -1
    if (!name || first < 0) return
    for (let index = at; index < tokens.length && tokens[index]!.start < name.span[1]; index++)
      tokens[index] = { ...tokens[index]!, head: first, deprel: relation(index, at, first) }
    tokens[first] = { ...tokens[first]!, upos: 'PROPN', head, deprel }
  })
}

function relation(index: number, preposition: number, first: number): string {
  if (index === preposition) return 'case'
  return index < first ? 'nmod:desc' : 'flat'
}

const ADDRESS =
  /^(?:Majesty|Majesties|Highness|Highnesses|Excellency|Excellencies|Holiness|Grace|Eminence|Beatitude|Honou?r)$/

/** Room for "King", "Crown Prince and Prime Minister", in characters. */
const NEAR = 34
