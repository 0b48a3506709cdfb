import { childrenBy, feature, type Tree } from '../tree.js'
import { isBareParticiple } from './control.js'
import { isUrged } from './urged.js'

/** Does a verb tell what is done to its subject? */
export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!
  if (tree.kids[verb]!.some((kid) => tree.tokens[kid]!.deprel === 'aux:pass')) return true
  const subject = tree.kids[verb]!.some((kid) => /^[nc]subj:pass$/.test(tree.tokens[kid]!.deprel))
  // "Signed a pact": what has an object of its own is no passive, whatever its subject was taken for.
  if (subject && !(tree.lang === 'en' && childrenBy(tree, verb, 'obj').length > 0)) return true
  if (feature(token, 'Voice') === 'Pass') return !isPerfect(tree, verb)
  const isParticiple = feature(token, 'VerbForm') === 'Part' && feature(token, 'Tense') === 'Past'
  if (isBareParticiple(tree, verb) || isUrged(tree, verb)) return true
  return tree.lang === 'en' && isParticiple && tree.rel[verb] === 'acl'
}

/** "Units had fired on": behind "had" alone nothing is passive, whatever the tagger says. English. */
function isPerfect({ lang, low, kids }: Tree, verb: number): boolean {
  return lang === 'en' && kids[verb]!.some((kid) => HAVE.test(low[kid]!))
}

const HAVE = /^(?:had|has|have|having|'ve|'d)$/
