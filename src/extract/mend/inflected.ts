import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { isUnder, withoutYo } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { isTokenListed } from '../words/listed.js'
import { lowerOf } from '../words/lower.js'
import { freeAccused } from './accused.js'
import { joinAcronym, raiseAcronym } from './acronyms.js'
import { isNoun } from './attachments.js'
import { beginsActor } from './begins-actor.js'
import { hasChild } from './has-child.js'
import { raiseToRole } from './role-names.js'
import { openThat } from './that-clause.js'
import { lowerCounted, raiseSubject } from './two-subjects.js'
import { liftTarget } from './weapons.js'

/** Mends what parsers of inflected languages hang wrongly again and again, by case and agreement. */
export function mendInflected(tokens: Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  const labelled = tokens.some(({ text }) => text === ':')
  for (let at = 0; at < tokens.length; at++) {
    joinAcronym(tokens, at)
    if (labelled) dropLabel(tokens, at)
    if (labelled) dropRubric(tokens, at, lexicon)
    raiseAcronym(tokens, at)
    raisePredicate(tokens, at)
    freePerson(tokens, at, mentions, lexicon)
    freeAccused(tokens, at, mentions, lexicon)
    lowerAbout(tokens, at, lexicon)
    joinParticiple(tokens, at)
    raisePronoun(tokens, at)
    releaseTold(tokens, at, mentions, lexicon)
    lowerCounted(tokens, at)
    raiseToRole(tokens, at, mentions, lexicon)
    raiseSubject(tokens, at, lexicon)
    liftTarget(tokens, at, lexicon)
    openThat(tokens, at)
  }
}

/** «Ценовая война: Эрдоган рассказал»: of two subjects the one before a colon is a label. */
function dropLabel(tokens: Token[], at: number): void {
  const verb = tokens[at]!
  if (verb.upos !== 'VERB') return
  const subjects = tokens.flatMap(({ head, deprel }, next) => (head === at && /^nsubj/.test(deprel) ? next : []))
  const [label, subject] = subjects
  if (label === undefined || subject === undefined || subject > at) return
  if (!tokens.slice(label, subject).some(({ text }) => text === ':')) return
  tokens[label] = { ...tokens[label]!, deprel: 'dislocated' }
}

/** «Срочно: …», "UPD: …": what kind of news it is names nobody. */
function dropRubric(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (tokens[at + 1]?.text !== ':' || at > 3 || token.head < 0 || !lexicon.is('rubrics', lowerOf(token.text))) return
  if (token.head > at) tokens[at] = { ...token, upos: 'X', deprel: 'discourse' }
}

/** «Ушаков: новый контакт может состояться»: a finite verb that was hung from the noun before it has that noun as its subject. */
function raisePredicate(tokens: Token[], at: number): void {
  const verb = tokens[at]!
  const noun = tokens[verb.head]
  if (verb.upos !== 'VERB' || verb.deprel !== 'parataxis' || !noun || verb.head > at || !isNoun(noun)) return
  if (!verb.feats.includes('VerbForm=Fin') || !noun.feats.includes('Case=Nom') || noun.head < 0) return
  if (hasChild(tokens, at, /^nsubj/)) return
  if (tokens.slice(verb.head, at).some(({ upos }) => upos === 'PUNCT')) return
  tokens[at] = { ...verb, head: noun.head, deprel: noun.deprel }
  tokens[verb.head] = { ...noun, head: at, deprel: 'nsubj' }
}

/** «Принял в Кремле эмира», «примет в Анкаре Мерца»: a place has no person; the verb that it stands beside has. */
function freePerson(tokens: Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): void {
  const token = tokens[at]!
  const place = tokens[token.head]
  if (token.deprel !== 'nmod' || token.head !== at - 1 || place?.deprel !== 'obl') return
  if (!isCapitalised(place.text) || !/Case=(?:Gen|Acc)/.test(token.feats) || !/Case=Loc/.test(place.feats)) return
  const somebody = beginsActor(mentions, token, 'person') || isTokenListed(lexicon, 'roles', token)
  if (tokens[place.head]?.upos !== 'VERB' || !somebody) return
  if (tokens.some(({ head, deprel }) => head === place.head && deprel === 'obj')) return
  tokens[at] = { ...token, head: place.head, deprel: 'obj' }
}

/** «Трамп: я хотел бы встретиться»: a pronoun in the nominative is the subject. */
function raisePronoun(tokens: Token[], at: number): void {
  const token = tokens[at]!
  if (token.deprel === 'obj' && token.upos === 'PRON' && /^(?:я|мы|ты|вы|он|она|они)$/i.test(token.text))
    tokens[at] = { ...token, deprel: 'nsubj' }
}

/**
 * «Не получала предложений от США о встрече», «в ходе визита Токаева в Анкару подписан»: what an offer or plan is about, and
 * whither a visit goes, belongs to that noun.
 */
function lowerAbout(tokens: Token[], at: number, lexicon: Lexicon): void {
  const token = tokens[at]!
  if (token.deprel !== 'obl' || token.head < 0 || !isNoun(token)) return
  const marker = tokens.findIndex(({ head, deprel }) => head === at && deprel === 'case')
  if (marker < 1 || !/^(?:о|об|на|в|во)$/i.test(tokens[marker]!.text)) return
  const above = tokens.findLastIndex(
    ({ head, upos, deprel }, next) =>
      next < marker && head === token.head && upos === 'NOUN' && /^(?:obj|nsubj|obl)/.test(deprel),
  )
  if (above < 0) return
  for (let next = above + 1; next < marker; next++) if (!isUnder({ tokens }, next, above)) return
  const whither = /^(?:в|во|на)$/i.test(tokens[marker]!.text) && token.feats.includes('Case=Acc')
  const about = /^(?:о|об|на)$/i.test(tokens[marker]!.text) && !tokens[above]!.deprel.startsWith('obl')
  const joins = isTokenListed(lexicon, 'taking-part', tokens[above]!)
  const takes =
    joins ||
    lexicon
      .candidates(withoutYo(lowerOf(tokens[above]!.text)))
      .some(
        ({ wordClass, frame }) =>
          wordClass === 'noun' &&
          ((about && frame.innerActuality !== null) || (whither && frame.type === 'CONSULT' && frame.mode === 'visit')),
      )
  if (takes) tokens[at] = { ...token, head: above, deprel: 'nmod' }
}

/** «Прибывший в Минск Ушаков был принят»: a participle in the nominative is said of the subject that follows it. */
function joinParticiple(tokens: Token[], at: number): void {
  const token = tokens[at]!
  const verb = tokens[token.head]
  if (token.deprel !== 'acl' || verb?.upos !== 'VERB' || !/Case=Nom/.test(token.feats)) return
  const subject = tokens.findIndex(
    ({ head, deprel }, next) => next > at && head === token.head && /^nsubj/.test(deprel),
  )
  if (subject >= 0) tokens[at] = { ...token, head: subject }
}

/** «Сообщили РИА Новости в суде», «заявил ТАСС посол»: the agency is told; who or where it was told by hangs from the verb. */
function releaseTold(tokens: Token[], at: number, mentions: readonly Mention[], lexicon: Lexicon): void {
  const verb = tokens[at]!
  if (verb.upos !== 'VERB') return
  const agency = mentions.find(
    ({ actor, span }) =>
      actor?.kind === 'outlet' && (span[0] === verb.end + 1 || (span[1] === verb.start - 1 && isPlural(verb))),
  )
  if (!agency || !isTokenListed(lexicon, 'report-say', verb)) return
  const inside = tokens.flatMap(({ start, end }, index) =>
    agency.span[0] <= start && end <= agency.span[1] ? index : [],
  )
  const sayer = sayerBeside(tokens, inside.at(-1) ?? at, at, lexicon)
  if (inside.length === 0) return
  if (!isPlural(verb) && sayer === null) {
    raiseAgency(tokens, inside, at)
    return
  }
  for (const index of inside)
    tokens[index] = {
      ...tokens[index]!,
      head: index === inside[0] ? at : inside[0]!,
      deprel: index === inside[0] ? 'iobj' : 'flat',
      feats: 'Case=Dat',
    }
  tokens.forEach((token, index) => {
    if (inside.includes(index) || !inside.includes(token.head)) return
    const marked = hasChild(tokens, index, /^case$/)
    tokens[index] = { ...token, head: at, deprel: marked ? 'obl' : index === sayer ? 'nsubj' : token.deprel }
  })
  if (sayer !== null && tokens[sayer]!.head === at) tokens[sayer] = { ...tokens[sayer]!, deprel: 'nsubj' }
}

/** «Об этом сообщает ТАСС»: with nobody else to say it, the agency does. */
function raiseAgency(tokens: Token[], inside: readonly number[], verb: number): void {
  const top = inside.find((at) => !inside.includes(tokens[at]!.head))
  if (top === undefined || tokens[top]!.head !== verb || !/^(?:obj|iobj|obl)$/.test(tokens[top]!.deprel)) return
  if (hasChild(tokens, verb, /^nsubj/)) return
  tokens[top] = { ...tokens[top]!, deprel: 'nsubj', feats: 'Case=Nom' }
}

function isPlural({ feats }: Token): boolean {
  return feats.includes('Number=Plur')
}

/** The noun right behind the agency that can speak: a role, an unnamed source, a name. */
function sayerBeside(tokens: readonly Token[], last: number, verb: number, lexicon: Lexicon): number | null {
  for (let at = Math.max(last, verb) + 1; at <= last + 4 && at < tokens.length; at++) {
    const { upos } = tokens[at]!
    if (upos === 'ADJ' || upos === 'DET') continue
    if (upos !== 'NOUN' && upos !== 'PROPN') return null
    const speaks = ['roles', 'unnamed', 'agents'].some((list) => isTokenListed(lexicon, list, tokens[at]!))
    return speaks || upos === 'PROPN' || isCapitalised(tokens[at]!.text) ? at : null
  }
  return null
}
