import { type Span, UNNAMED_SOURCE } from '../../model/index.js'
import type { Reference } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import { childrenBy, feature, isUnder, spanOf, subtree, type Tree } from '../tree.js'
import { isListed } from '../words/listed.js'
import type { Link } from './link.js'
import type { Report } from './report.js'
import { isPassive } from './source.js'

/** "Reportedly", "is believed to have", «сообщается, что», «якобы»: words that say that somebody says so, and not who. */
export function hearsayLinks(passage: Passage, tree: Tree): Link[] {
  const links: Link[] = []
  for (let at = 0; at < tree.tokens.length; at++) {
    const told = toldBy(passage, tree, at)
    if (!told) continue
    links.push({
      source: nobody(at, spanOf(tree, told.cue)),
      unnamed: true,
      sourceless: true,
      cue: spanOf(tree, told.cue),
      covers: (other: number) => other !== at && isUnder(tree, other, told.clause),
      content: spanOf(
        tree,
        subtree(tree, told.clause, (kid) => told.cue.includes(kid)),
      ),
      hit: null,
      rank: Number.NEGATIVE_INFINITY,
    })
  }
  return links
}

/** The attribution of a passive of which the text names no author: "was criticised", "is expected to". */
export function unsourced(tree: Tree, report: Report): Link | null {
  if (report.source !== null || !isPassive(tree, report.head)) return null
  const members = new Set(report.tokens)
  return {
    source: nobody(report.head, report.cue),
    unnamed: true,
    sourceless: true,
    cue: report.cue,
    covers: (at) => members.has(at),
    content: [report.content[0]![0], report.content.at(-1)![1]],
    hit: null,
    rank: -members.size,
  }
}

function nobody(at: number, span: Span): Reference {
  return { name: UNNAMED_SOURCE, actor: null, span, at, via: 'words' }
}

type Told = { readonly cue: readonly number[]; readonly clause: number }

function toldBy({ lexicon }: Passage, tree: Tree, at: number): Told | null {
  const { head, upos } = tree.tokens[at]!
  if (upos !== 'ADJ' && head >= 0 && isListed(lexicon, 'hearsay', tree, at))
    return { cue: [at], clause: clauseOf(tree, head) }
  if (upos !== 'VERB' && upos !== 'ADJ') return null
  if (!isListed(lexicon, 'hearsay-verbs', tree, at)) return null
  return tree.lang === 'en' ? passive(tree, at) : impersonal(tree, at)
}

/** "Iran is believed to have …", "it is reported that …"; "is believed by them" names who. */
function passive(tree: Tree, verb: number): Told | null {
  const auxiliaries = childrenBy(tree, verb, 'aux').filter((kid) => kid < verb)
  if (!auxiliaries.some((kid) => tree.tokens[kid]!.deprel === 'aux:pass')) return null
  if (
    tree.kids[verb]!.some(
      (kid) => kid > verb && tree.rel[kid] === 'obl' && tree.kids[kid]!.some((by) => tree.low[by] === 'by'),
    )
  )
    return null
  const clause = childrenBy(tree, verb, 'xcomp', 'ccomp').find((kid) => kid > verb)
  return clause === undefined ? null : { cue: [...auxiliaries, verb], clause }
}

/** «Сообщается, что …», «как утверждается, …»: a verb in -ся of no subject. */
function impersonal(tree: Tree, verb: number): Told | null {
  if (!/(?:ся|сь)$/.test(tree.low[verb]!) || feature(tree.tokens[verb]!, 'Number') === 'Plur') return null
  if (childrenBy(tree, verb, 'nsubj', 'obl', 'obj', 'iobj').length > 0) return null
  const clause = childrenBy(tree, verb, 'ccomp', 'csubj')[0]
  if (clause !== undefined) return { cue: [verb], clause }
  const { head } = tree.tokens[verb]!
  const isAside = head >= 0 && ['parataxis', 'advcl', 'discourse'].includes(tree.rel[verb]!)
  return isAside ? { cue: [verb], clause: head } : null
}

/** The clause that an adverb hedges: its verb's, with the verbs above that are only its auxiliaries. */
function clauseOf(tree: Tree, at: number): number {
  return tree.rel[at] === 'aux' && tree.tokens[at]!.head >= 0 ? tree.tokens[at]!.head : at
}
