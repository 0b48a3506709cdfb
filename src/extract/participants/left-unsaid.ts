import { turnAt } from '../discourse/turns.js'
import type { Passage } from '../passage.js'
import { feature, type Tree } from '../tree.js'

/**
 * "Just spoke to the prime minister", "Honoured to host X", "Good call with X", «Провёл переговоры с X»: does an official text leave
 * unsaid who does what stands at this token, since it is whoever posts?
 */
export function isLeftUnsaid({ document, turns }: Passage, tree: Tree, at: number): boolean {
  if (document.lane !== 'official' || turnAt(turns, tree.span)) return false
  let top = at
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (tree.kids[top]!.some((kid) => SUBJECT.has(tree.rel[kid]!))) return false
    const { head } = tree.tokens[top]!
    if (head < 0) return isOwnTelling(tree, top, at)
    if (!(OPEN.has(tree.rel[top]!) || isOwnPleasure(tree, top, head))) return false
    top = head
  }
  return false
}

const MOST_STEPS = 6

const SUBJECT = new Set(['nsubj', 'csubj', 'expl'])

/** What may stand between an act and the head of its sentence: all that shares the subject. */
const OPEN = new Set(['xcomp', 'advcl', 'conj', 'obj', 'obl', 'nmod', 'parataxis', 'ccomp'])

/** "A pleasure to welcome": English. */
function isOwnPleasure(tree: Tree, at: number, head: number): boolean {
  return tree.rel[at] === 'acl' && tree.lang === 'en' && PLEASURE.test(tree.low[head]!)
}

const PLEASURE = /^(?:pleasure|hono(?:u)?r|privilege|delight|joy|chance|opportunity)$/

function isOwnTelling(tree: Tree, top: number, at: number): boolean {
  return tree.lang === 'en' ? isEnglish(tree, top, at) : isSlavic(tree, top, at)
}

/** A past form or a participle, an adjective or noun of pleasure with its infinitive, or the contact itself; no order ("Meet the team") and no headline in the present. */
function isEnglish(tree: Tree, top: number, at: number): boolean {
  const low = tree.low[top]!
  if (/^(?:\p{L}{2,}ed|\p{L}{3,}ing)$/u.test(low) || PAST.has(low)) return true
  if (tree.kids[top]!.some((kid) => /^(?:will|shall|have|am|was)$/.test(tree.low[kid]!))) return true
  if (tree.tokens[top]!.upos === 'VERB' || tree.tokens[top]!.upos === 'AUX') return false
  return top === at || PLEASED.test(low)
}

const PLEASED =
  /^(?:glad|happy|proud|great|good|wonderful|nice|grateful|thankful|pleasure|hono(?:u)?r|privilege|delight|joy|conversation|discussions?|exchange|calls?|meetings?|talks?)$/

const PAST = new Set(
  'met spoke had held sat took made saw heard told went got came left gave began led paid flew brought sent wrote won chose dealt'.split(
    ' ',
  ),
)

/** A verb of the past in the singular that is no impersonal one, «рад …», or the contact itself. */
function isSlavic(tree: Tree, top: number, at: number): boolean {
  const token = tree.tokens[top]!
  if (/^(?:рада?|счастлива?|горда?|благодар(?:ен|на)|польщена?)$/u.test(tree.low[top]!)) return true
  if (token.upos === 'VERB')
    return (
      feature(token, 'Tense') === 'Past' &&
      feature(token, 'VerbForm') !== 'Part' &&
      feature(token, 'Number') === 'Sing' &&
      feature(token, 'Gender') !== 'Neut' &&
      feature(token, 'Voice') !== 'Pass'
    )
  return top === at
}
