import { prepositionOf } from '../participants/control.js'
import { childrenBy, type Tree } from '../tree.js'

/** "A person familiar with the matter", "officials close to X", «чиновники из окружения X»: nobody whom a reader could ask. */
export function isInformant(tree: Tree, at: number): boolean {
  if (tree.tokens[at]!.upos === 'PROPN') return false
  const described = childrenBy(tree, at, 'acl', 'amod')
  if (tree.lang !== 'en')
    return (
      described.some((kid) => /^близк(?:ий|ие|ая|их|ого|ому|им)$/.test(tree.low[kid]!)) ||
      childrenBy(tree, at, 'nmod').some((kid) => /^окружени[яи]$/.test(tree.low[kid]!) && prepositionOf(tree, kid))
    )
  if (described.some((kid) => tree.low[kid] === 'close' && kid > at && tree.low[kid + 1] === 'to')) return true
  if (!/^(?:person|people|someone|somebody|individuals?|persons)$/.test(tree.low[at]!)) return false
  return described.some((kid) => /^(?:familiar|briefed|close|aware)$/.test(tree.low[kid]!))
}

const OFFICIAL = /^(?:officials?|diplomats?|aides?|чиновник(?:а|ом|у|и|ов|ами|ам)?|дипломат(?:а|ом|у|ы|ов|ами|ам)?)$/

/** "Two U.S. officials", "a senior diplomat", «высокопоставленный чиновник»: one or some of a state's people, whom nobody names, do not speak for it; its officials together do. */
export function isSomeOfficial(tree: Tree, at: number): boolean {
  if (!OFFICIAL.test(tree.low[at]!) || tree.tokens[at]!.upos !== 'NOUN') return false
  if (childrenBy(tree, at, 'appos', 'flat', 'flat:name').length > 0) return false
  if (childrenBy(tree, at, 'nummod', 'nummod:gov').length > 0) return true
  const words = childrenBy(tree, at, 'det', 'amod').map((kid) => tree.low[kid]!)
  return tree.lang === 'en' ? words.some((word) => SOME.has(word)) : SENIOR.test(words.join(' '))
}

const SOME = new Set(['a', 'an', 'another', 'one', 'some', 'several', 'senior', 'top', 'former'])
const SENIOR = /высокопоставлен|неск?ольк|один|одного|одному|одним|бывш|некоторы/
