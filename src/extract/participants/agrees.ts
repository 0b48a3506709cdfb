import { feature, type Tree } from '../tree.js'

/** May a noun be the subject of a verb in the plural («Попеску, которого обвиняют»: one man is not those who accuse)? Russian, Ukrainian; elsewhere any may. */
export function agreesInNumber(tree: Tree, noun: number, verb: number): boolean {
  if (tree.lang === 'en' || feature(tree.tokens[verb]!, 'Number') !== 'Plur') return true
  if (feature(tree.tokens[noun]!, 'Number') !== 'Sing') return true
  // «Лис и Кит встретились», «большинство считают», «шесть человек».
  if (COLLECTIVE.test(tree.low[noun]!)) return true
  return tree.kids[noun]!.some((kid) => ['conj', 'nummod', 'cc', 'flat'].includes(tree.rel[kid]!) && isMore(tree, kid))
}

function isMore(tree: Tree, kid: number): boolean {
  return tree.rel[kid] !== 'flat' || tree.kids[kid]!.some((next) => tree.rel[next] === 'conj')
}

const COLLECTIVE = /^(?:большинство|меньшинство|ряд|часть|половина|треть|пара|множество|частина|низка|більшість|дуэт)$/
