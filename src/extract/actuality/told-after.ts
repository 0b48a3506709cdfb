import type { Hit } from '../hits.js'
import type { Lexicon } from '../lexicon/types.js'
import { carriersOf } from '../participants/arguments.js'
import { isNominal } from '../participants/control.js'
import { childrenBy, feature, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'

/** «… соглашение о перемирии, оно вступит в силу в среду»: the light verb of the clause that goes on about the event; null if none. */
export function clauseAfter(tree: Tree, noun: number, lexicon: Lexicon): number | null {
  if (tree.lang === 'en' || !isNominal(tree, noun)) return null
  const of = tree.tokens[noun]!
  for (let verb = noun + 2; verb < tree.tokens.length && verb <= noun + REACH; verb++) {
    const token = tree.tokens[verb]!
    if (token.upos !== 'VERB' || !isListed(lexicon, 'light', tree, verb)) continue
    const subject = childrenBy(tree, verb, 'nsubj').find((kid) => kid < verb && kid > noun)
    if (subject === undefined || !AGAIN.has(tree.low[subject]!)) continue
    const pronoun = tree.tokens[subject]!
    const agrees = ['Gender', 'Number'].every((name) => {
      const [mine, its] = [feature(of, name), feature(pronoun, name)]
      return mine === '' || its === '' || mine === its
    })
    return agrees ? verb : null
  }
  return null
}

const AGAIN = new Set(['оно', 'она', 'он', 'они'])
const REACH = 20

/** Tokens whose dependents tell when and where an act was: its own words, the verb that carries it, the clause that goes on about it. */
export function anchorsOf(tree: Tree, hit: Hit, lexicon: Lexicon): readonly number[] {
  const own = [hit.head, ...hit.used.slice(1)]
  if (hit.wordClass !== 'noun') return own
  const after = clauseAfter(tree, hit.head, lexicon)
  return [...own, ...carriersOf(tree, hit.head, lexicon), ...(after === null ? [] : [after])]
}
