import type { Lexicon } from '../lexicon/types.js'
import { subjectOf } from '../participants/control.js'
import { pathUp, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { sourceBefore } from './source-before.js'

/** A verb whose object carries what another verb reports, and the token that heads its source. */
export type Carrier = { readonly verb: number; readonly source: number }

/** "Issued a statement saying", "used the speech to call for", "a letter that says": whoever issues the document says it; null where no verb does. English. */
export function carrierOf(tree: Tree, verb: number, lexicon: Lexicon): Carrier | null {
  if (tree.lang !== 'en' || !mayBeCarried(tree, verb)) return null
  const noun = documentBefore(tree, verb, lexicon)
  if (noun === null) return null
  const above = tree.tokens[noun]!.head
  if (above < 0 || above >= noun || tree.rel[noun] !== 'obj' || tree.tokens[above]!.upos !== 'VERB') return null
  if (!isListed(lexicon, 'report-carry', tree, above)) return null
  const source = subjectOf(tree, above) ?? sourceBefore(tree, above, above)
  return source === null || source >= above ? null : { verb: above, source }
}

/** A participle, an infinitive, or a clause of "that" or "which". */
function mayBeCarried(tree: Tree, verb: number): boolean {
  if (tree.tokens[verb]!.deprel === 'acl:relcl') return /^(?:that|which)$/.test(tree.low[verb - 1] ?? '')
  if (!['acl', 'advcl', 'xcomp'].includes(tree.rel[verb]!)) return false
  return tree.low[verb]!.endsWith('ing') || tree.low[verb - 1] === 'to'
}

function documentBefore(tree: Tree, verb: number, lexicon: Lexicon): number | null {
  const above = pathUp(tree, verb).slice(1, 4)
  for (let at = verb - 1; at >= 0 && verb - at <= NEAR; at--) {
    if (tree.tokens[at]!.upos === 'VERB' || tree.low[at] === ',') return null
    if (tree.tokens[at]!.upos !== 'NOUN' || !isListed(lexicon, 'report-document', tree, at)) continue
    return above.includes(at) || above.includes(tree.tokens[at]!.head) ? at : null
  }
  return null
}

const NEAR = 6
