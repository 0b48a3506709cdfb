import type { Hit } from '../hits.js'
import { referencesOf } from '../mentions/references.js'
import { isNominal, prepositionOf } from '../participants/control.js'
import type { Draft, Scene } from '../scene.js'
import { childrenBy, feature, spanOf, subtree } from '../tree.js'
import { isListed } from '../words/listed.js'
import { isBodyToMeet } from './body-to-meet.js'
import { isKnownTruce } from './known-truce.js'
import { isNamedOnly } from './named-only.js'

/** Words of an act without the act: a mechanism for it; in languages that tell by case goods that travel, a thief who is caught, a danger, a question, an interview. */
export function isNoAct(
  scene: Scene,
  { hit, participants, frame }: Pick<Draft, 'hit' | 'participants' | 'frame'>,
): boolean {
  if (!hit || !frame) return false
  if (isKnownTruce(scene, hit)) return true
  if (scene.tree.lang === 'en')
    return (
      isNamedOnly(scene, hit) ||
      (frame.type === 'CONSULT' &&
        hit.wordClass === 'noun' &&
        (isOfStanding(scene, hit.head) || isBareVenue(scene, hit.head, participants))) ||
      (frame.id === 'consult/convene' && isBodyToMeet(scene, hit.head)) ||
      (frame.type === 'RETREAT' && isHandover(scene, hit)) ||
      (frame.id === 'protest/street' && isOfGoodwill(scene, hit.head)) ||
      (frame.type === 'SUPPORT' && hit.wordClass === 'noun' && isGround(scene, hit.head, participants)) ||
      (frame.type === 'AID' && (isProviso(scene, hit.head) || isHelpful(scene, hit, participants)))
    )
  const { tree } = scene
  const acts = participants.some(({ role }) => role === 'actor')
  if (isAsked(scene, hit.head) || asksWho(scene) || isDuty(scene, hit.head) || isLabelled(scene, hit.head)) return true
  if (frame.id === 'state/characterise' && isNickname(scene, hit.head)) return true
  if (frame.type === 'SUPPORT' && hit.wordClass === 'noun') return isBacking(scene, hit.head)
  if (frame.type === 'MOVE') return isCarried(scene, hit.head)
  if (frame.type === 'CONSULT')
    return (
      hit.wordClass === 'noun' &&
      (isInterview(scene, hit.head) || isCourse(scene, hit.head) || isOfGuests(scene, hit.head))
    )
  if (frame.type === 'AGREE') return tree.low[hit.head] === 'инициативе' && prepositionOf(tree, hit.head) === 'по'
  if (frame.type === 'COERCE' || frame.id === 'accuse/investigate') return isCrime(scene, hit.head)
  if (frame.type === 'THREATEN')
    return hit.wordClass === 'noun' ? !acts || isDanger(scene, hit.head) : isByThing(scene, hit.head, false)
  if (frame.type === 'ASSAULT' && isStandingWar(scene, hit.head)) return true
  if (frame.type === 'AID' && hit.wordClass === 'verb') return isByThing(scene, hit.head, true)
  return frame.speaks && hit.wordClass === 'verb' && isOfClause(scene, hit.head)
}

/** "A consultation mechanism", "the negotiation track": what is there to hold talks has held none. */
function isOfStanding({ passage, tree }: Scene, noun: number): boolean {
  const head = tree.tokens[noun]!.head
  return head > noun && tree.rel[noun] === 'compound' && isListed(passage.lexicon, 'standing-bodies', tree, head)
}

/** "Freed four hostages, handing them over to the Red Cross": how they were freed is no act of its own. English. */
function isHandover({ hits, tree }: Scene, { head, wordClass }: Hit): boolean {
  if (wordClass !== 'verb' || tree.rel[head] !== 'advcl' || !/ing$/.test(tree.low[head]!)) return false
  const above = tree.tokens[head]!.head
  return hits.some((other) => other.head === above && other.frame.id === 'retreat/release')
}

/** "As a demonstration of goodwill": nobody is on the street. English. */
function isOfGoodwill({ tree }: Scene, noun: number): boolean {
  const [of, what] = [tree.low[noun + 1], tree.low[noun + 2] ?? '']
  return of === 'of' && /^(?:goodwill|good|force|strength|power|respect|loyalty)$/.test(what)
}

/** "Sanctions over the country's support for the rebels": why something is done, and nobody who is known supports. English. */
function isGround({ tree }: Scene, noun: number, participants: Draft['participants']): boolean {
  return prepositionOf(tree, noun) === 'over' && participants.filter(({ actor }) => actor !== null).length < 2
}

/** "Could help end the war", "helps citizens find work": nobody known is helped. English. */
function isHelpful(
  { passage, tree }: Scene,
  { head, wordClass, used }: Hit,
  participants: Draft['participants'],
): boolean {
  if (wordClass !== 'verb' || used.length > 1 || !/^(?:help|assist|train)$/.test(tree.tokens[head]!.lemma)) return false
  const inner = childrenBy(tree, head, 'xcomp').flatMap((verb) => childrenBy(tree, verb, 'obj'))
  if (inner.some((at) => isListed(passage.lexicon, 'persons-generic', tree, at))) return false
  return !participants.some(({ role }) => role === 'recipient')
}

/** "…, provided that aid enters": a condition gives nothing. English. */
function isProviso({ tree }: Scene, verb: number): boolean {
  return /^provid(?:ed|ing)$/.test(tree.low[verb]!) && tree.low[verb + 1] === 'that'
}

/** «Обсудили ход американо-китайских переговоров»: how talks are going tells of none that was held. */
function isCourse({ tree }: Scene, noun: number): boolean {
  const { head, deprel } = tree.tokens[noun]!
  return deprel === 'nmod' && head >= 0 && tree.tokens[head]!.lemma === 'ход' && /(?:ов|ий)$/.test(tree.low[noun]!)
}

/** «Обратился к участникам встречи»: those who have come are spoken of, not their meeting. */
function isOfGuests({ tree }: Scene, noun: number): boolean {
  const { head, deprel } = tree.tokens[noun]!
  return deprel === 'nmod' && head >= 0 && /^участни[кц]/.test(tree.low[head]!) && prepositionOf(tree, noun) === null
}

/** «Пресечь угрозу от альянса», «снизить угрозу»: a danger that somebody meets is no threat of his. */
function isDanger({ passage, tree }: Scene, noun: number): boolean {
  const verb = tree.tokens[noun]!.head
  if (verb < 0 || tree.rel[noun] !== 'obj' || tree.tokens[verb]!.upos !== 'VERB') return false
  return !isListed(passage.lexicon, 'light', tree, verb) && !isListed(passage.lexicon, 'report-light', tree, verb)
}

/** «Оккупированные территории», «в ходе вторжения»: what a land is called and the war in which something else happens. */
function isStandingWar({ tree }: Scene, at: number): boolean {
  const { head } = tree.tokens[at]!
  if (tree.rel[at] === 'amod') return /^(?:не)?оккупирован/.test(tree.low[at]!) && head > at
  return (
    /^вторжени/.test(tree.low[at]!) && prepositionOf(tree, at) === 'в' && feature(tree.tokens[at]!, 'Case') === 'Gen'
  )
}

/** «Так российские чиновники называют войну», «названных в качестве членов»: what a thing is called, or somebody made. */
function isNickname({ tree }: Scene, head: number): boolean {
  return tree.kids[head]!.some(
    (kid) => tree.low[kid] === 'так' || (tree.low[kid] === 'качестве' && tree.rel[head] === 'acl'),
  )
}

/** "At the summit in Riga, Stubb announces": where it is said, unless it is told who meets there. English. */
function isBareVenue({ tree }: Scene, head: number, participants: Draft['participants']): boolean {
  if (tree.rel[head] !== 'obl' || prepositionOf(tree, head) !== 'at') return false
  const [start, end] = spanOf(tree, subtree(tree, head))
  return !participants.some(({ actor, span }) => actor !== null && span[0] >= start && span[1] <= end)
}

/** «Купленного при поддержке», «акции в поддержку»: how something else was done, and for whom. */
function isBacking({ tree }: Scene, noun: number): boolean {
  return ['при', 'в'].includes(prepositionOf(tree, noun) ?? '')
}

/** «Помогут ли санкции?» asks. */
function isAsked({ tree }: Scene, head: number): boolean {
  return tree.low[head + 1] === 'ли' && tree.low.at(-1) === '?'
}

/** «Что об этом говорят жители Израиля?»: nobody has told it. */
export function asksWho({ passage, tree }: Pick<Scene, 'passage' | 'tree'>): boolean {
  if (tree.lang === 'en' || tree.low.at(-1) !== '?') return false
  // «21:07 Каковы шансы …?»
  return tree.low.slice(0, 3).some((word) => passage.lexicon.words.questions?.includes(word) ?? false)
}

/** «Президент обязан отменить»: what the law asks, nobody has. */
function isDuty({ tree }: Scene, head: number): boolean {
  return /^обязан[аоы]?$/.test(tree.low[head]!) && childrenBy(tree, head, 'aux').length === 0
}

/** «(признан в России нежелательным)»: what the law has outlets add to a name. */
function isLabelled({ passage, tree }: Scene, head: number): boolean {
  if (!/^призна(?:н|в)/.test(tree.low[head]!)) return false
  return /\([^()]{0,80}$/u.test(
    passage.text.slice(Math.max(0, tree.tokens[head]!.start - 81), tree.tokens[head]!.start),
  )
}

/** «Нефть направляется в порт», «прибывающих резервов»: what travels is no person, state or vehicle of theirs. */
function isCarried({ passage, tree }: Scene, head: number): boolean {
  const mover = tree.rel[head] === 'amod' ? tree.tokens[head]!.head : childrenBy(tree, head, 'nsubj')[0]
  if (mover === undefined || mover < 0 || !isNominal(tree, mover)) return false
  if (isListed(passage.lexicon, 'goods', tree, mover)) return true
  return tree.rel[head] === 'amod' && referencesOf(passage, tree, mover).length === 0
}

/** «В беседе с журналистом рассказал»: where somebody says it, told as a setting of the verb that says it. */
function isInterview({ passage, tree, reportAt }: Scene, noun: number): boolean {
  const verb = tree.tokens[noun]!.head
  if (verb < 0 || !isListed(passage.lexicon, 'interviews', tree, noun) || prepositionOf(tree, noun) !== 'в')
    return false
  if (!isListed(passage.lexicon, 'report-say', tree, verb) && !reportAt.has(verb)) return false
  const partners = childrenBy(tree, noun, 'nmod').filter((kid) => prepositionOf(tree, kid) === 'с')
  const isPrivate = (kid: number) =>
    referencesOf(passage, tree, kid).every(({ actor }) => actor === null || actor.kind === 'outlet')
  return partners.length > 0 && partners.every(isPrivate)
}

/** «Задержали водителя»: nobody of any office, side or cause. */
function isCrime({ passage, tree }: Scene, head: number): boolean {
  const whom = childrenBy(tree, head, 'obj', 'nmod', 'nsubj').filter((kid) => prepositionOf(tree, kid) === null)
  return whom.some((kid) => isListed(passage.lexicon, 'ordinary', tree, kid))
}

/** «Смекалка не помогла», «чем грозит закон»: an abstract thing gives no aid and threatens nobody. */
function isByThing({ passage, tree }: Scene, head: number, through: boolean): boolean {
  const subject = childrenBy(tree, head, 'nsubj')[0]
  if (subject === undefined || (!isNominal(tree, subject) && tree.tokens[subject]!.lemma !== 'который')) return false
  return referencesOf(passage, tree, subject, through).length === 0
}

/** «…, что исключает применение»: the subject is what the clause before says. */
function isOfClause({ tree }: Scene, head: number): boolean {
  return childrenBy(tree, head, 'nsubj').some((kid) => tree.low[kid] === 'что' && tree.low[kid - 1] === ',')
}
