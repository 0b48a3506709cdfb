import type { Token } from '../../model/index.js'
import { anchoredTimes } from '../details/when.js'
import { participantOf, type Reference } from '../mentions/references.js'
import { prepositionOf } from '../participants/control.js'
import type { Link } from '../reporting/link.js'
import type { Draft, Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'
import { subtree } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { isSpeaker } from '../words/speakers.js'
import { isNoAct } from './no-act.js'
import { nounActuality } from './noun-actuality.js'

/** A demand or threat in somebody's words is that speaker's; a party that negates its own act denies it. */
export function performed(scene: Scene, draft: Draft): Draft {
  const { passage } = scene
  const source = draft.links.at(-1)?.source
  if (!source) return draft
  const speaker = source.actor ? passage.state(source.actor).id : null
  const others =
    draft.type === 'STATE'
      ? draft.participants.filter(({ actor }) => actor === null || actor !== speaker)
      : draft.participants
  const participants = [...others]
  if (
    PERFORMED.has(draft.type) &&
    !participants.some(({ role }) => role === 'actor') &&
    (source.via !== 'words' || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(source.name))
  )
    participants.unshift(participantOf(passage, source, 'actor'))
  const own =
    draft.actuality === 'not' &&
    draft.stance === 'asserts' &&
    draft.hit?.wordClass === 'verb' &&
    (draft.hit.negated || scene.tree.rel[draft.hit.head] === 'acl')
  const denies =
    own &&
    draft.participants.some(({ actor }) => actor !== null && sidesOf(passage, source).includes(sideOf(passage, actor)))
  const stance = denies ? 'denies' : announces(scene, { ...draft, participants }) ? 'announces' : draft.stance
  return { ...draft, participants, stance }
}

/** "Biden will meet Trump, his adviser said": whoever tells what his own side is going to do announces it. */
function announces(scene: Scene, { actuality, stance, links, participants, hit, type }: Draft): boolean {
  const source = links.at(-1)?.source?.actor
  const doer = participants[0]?.actor
  if (actuality !== 'planned' || stance !== 'asserts' || type === 'STATE' || !source || !doer || !hit) return false
  if (source.kind === 'outlet' || (hit.wordClass === 'noun' && isBareSetting(scene, hit.head))) return false
  return sideOf(scene.passage, source.id) === sideOf(scene.passage, doer)
}

/** "During his visit to Astana a protocol will be signed": the visit is only where it will be. */
function isBareSetting({ passage, tree }: Scene, noun: number): boolean {
  return tree.rel[noun] === 'obl' && nounActuality(tree, noun, passage.lexicon) === null
}

/** The side of whoever speaks; of somebody whom only his office describes ("U.S. Press Secretary Ann Lee"), that of the office. */
function sidesOf(passage: Scene['passage'], { actor, span }: Reference): readonly string[] {
  if (actor) return [sideOf(passage, actor.id)]
  return passage.mentions.flatMap((each) =>
    each.actor && span[0] <= each.span[0] && each.span[1] <= span[1] ? [sideOf(passage, each.actor.id)] : [],
  )
}

/** «Глава города потребовал ускорить работы»: what the head of a town, known to nobody, demands of nobody known stays in town. */
function isLocal({ passage }: Scene, participants: Draft['participants']): boolean {
  return (
    participants.length > 0 &&
    participants.every(({ actor }) => actor === null) &&
    participants.some(({ span }) => LOCAL.test(passage.text.slice(Math.max(0, span[0] - 40), span[0])))
  )
}

const LOCAL =
  /(?:[Гг]лав[аыуе] (?:города|района|посёлка|поселка|села|округа)|[Tt]own mayor|[Mm]ayor of the (?:town|village)),? $/u

/** An act of nobody that the text names, that nobody is cited for, is background. */
export function isRelevant(scene: Scene, { frame, hit, participants, links, actuality }: Draft): boolean {
  const { passage } = scene
  if (isNoAct(scene, { hit, participants, frame })) return false
  if (frame!.id === 'protest/street' && hit?.wordClass === 'noun' && isManner(scene, hit.head)) return false
  if (['AID', 'SUPPORT'].includes(frame!.type!) && hit?.wordClass === 'noun' && isEnding(scene, hit.head)) return false
  if (frame!.type === 'REQUEST' && isLocal(scene, participants)) return false
  if (frame!.id === 'state/expiry' || frame!.id === 'state/entry') return hit !== null && isTermEnding(scene, hit.head)
  if (frame!.type === 'CONSULT' && hit?.wordClass === 'noun' && actuality !== 'not' && isGeneric(scene, hit.head))
    return false
  if (frame!.type === 'CONSULT' && participants.every(({ actor }) => actor === null) && !isPolitical(passage))
    return false
  if (frame!.type === 'MOVE' && !participants.some(({ actor }) => actor !== null)) return false
  if (frame!.actorless || participants.some(({ actor, name }) => actor !== null || isSomebody(passage, name)))
    return true
  if (frame!.type === 'STATE') return links.length > 0
  if (participants.length > 0) return links.some(({ source }) => source?.actor)
  if (actuality === 'not') return hit !== null && isCounted(scene, hit.head)
  return (
    frame!.type === 'CONSULT' &&
    links.length > 0 &&
    (actuality !== 'happened' || (hit !== null && isCounted(scene, hit.head)))
  )
}

/** "Summoned the envoy in protest": how something is done, no rally. */
function isManner({ tree }: Scene, noun: number): boolean {
  const bare = tree.kids[noun]!.every((kid) => ['case', 'nmod', 'obl', 'punct'].includes(tree.rel[kid]!))
  return prepositionOf(tree, noun) === 'in' && bare
}

/** "An end to military aid", «прекращение помощи», "that aid stop": what is to end has not been given by this. */
function isEnding({ passage, tree }: Scene, noun: number): boolean {
  const above = tree.tokens[noun]!.head
  if (above < 0 || !(tree.lang === 'en' ? ['nmod', 'nsubj'] : ['nmod', 'nsubj', 'obj']).includes(tree.rel[noun]!))
    return false
  return isListed(passage.lexicon, 'endings', tree, above)
}

/** "The thirty days run out on Friday": what ends is a term, and its end is named. */
function isTermEnding(scene: Scene, verb: number): boolean {
  const { passage, tree } = scene
  const kids = tree.kids[verb]!
  // "Thirty days run out": a length before its verb looks like a time of it to the parser.
  const length = kids.find((kid) => kid < verb && /^obl/.test(tree.rel[kid]!) && !prepositionOf(tree, kid))
  const subject = kids.find((kid) => tree.rel[kid] === 'nsubj') ?? length ?? tree.tokens[verb]!.head
  const words = subject < 0 ? [] : [subject, ...subtree(tree, subject)]
  const isTerm = words.some((at) => isListed(passage.lexicon, 'expiring', tree, at))
  return isTerm && anchoredTimes(scene).some(({ time }) => time.start !== null && !time.vague)
}

/** "The contents of conversations of the two presidents": several of no number and no time are no event. */
function isGeneric(scene: Scene, at: number): boolean {
  const { passage, tree } = scene
  const token = tree.tokens[at]!
  if (!token.feats.includes('Number=Plur')) return false
  if (!isListed(passage.lexicon, 'countable-talks', tree, at)) return false
  return !isCounted(scene, at) && anchoredTimes(scene).every(({ time }) => time.start === null || time.vague)
}

/** Teams and neighbours meet too: where a whole text names no person, state or body that is known, unnamed parties hold no talks. */
function isPolitical({ mentions, document }: Scene['passage']): boolean {
  if (document.lane === 'official' && document.kind === 'readout') return true
  return mentions.some(({ actor }) => actor !== null && ['person', 'state', 'body', 'office'].includes(actor.kind))
}

function isSomebody({ lexicon }: Scene['passage'], name: string): boolean {
  const words = name.replace(/^(?:The|A|An|This|That|These|Those|Both|Two|All) /u, '').split(' ')
  const is = (list: string, word: string) => lexicon.is(list, word.toLowerCase())
  return words.some((word) => is('bodies', word) || is('roles', word) || isCapitalised(word))
}

const PERFORMED = new Set(['REQUEST', 'THREATEN', 'ACCUSE'])

/** "Their third call", "two calls": what is counted is told of, whoever took part. */
function isCounted({ passage, tree }: Scene, head: number): boolean {
  return tree.kids[head]!.some((kid) => {
    const known = passage.lexicon.counts[tree.low[kid]!] ?? passage.lexicon.counts[lowerOf(tree.tokens[kid]!.lemma)]
    return known !== undefined && (tree.rel[kid] === 'amod' || tree.rel[kid] === 'nummod')
  })
}

/** A lone sentence about weather, sport or an accident is out of scope; an article's is judged by its article. */
export function isNoise(scene: Scene): boolean {
  const { passage, tree } = scene
  if (isArticle(scene)) return false
  const isNoun = ({ upos }: Token) => upos === 'NOUN' || upos === 'PROPN'
  return tree.tokens.some((token, at) => isNoun(token) && isListed(passage.lexicon, 'noise', tree, at))
}

/** Is the text more than a sentence or two? Then its views, wishes and judgements count too, not only what is said. */
export function isArticle({ passage }: Scene): boolean {
  return passage.document.kind === 'article' || passage.text.length >= ARTICLE
}

const ARTICLE = 800

/** A source that is no person, body or outlet, about nobody that is known: a turn of phrase. */
export function isNobody({ passage, tree }: Scene, { source, implicit }: Link): boolean {
  if (
    !source ||
    source.actor ||
    implicit ||
    passage.document.kind === 'article' ||
    passage.mentionsIn(tree).some(({ actor }) => actor !== null)
  )
    return false
  const token = tree.tokens[source.at]
  if (token?.upos !== 'NOUN') return false
  return !isSpeaker(passage.lexicon, tree, source.at, 'groups')
}
