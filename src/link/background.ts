import { type Document, isTruce, type Statement, textOf } from '../model/index.js'

const FAR = 600
/** "the call", "their meeting", "Tuesday's talks", "after the call with", «после разговора»: a thing already told of. */
const WORDS = String.raw`(?:(?!(?:he|she|they|it|we|who|that|which)\s)[\p{L}-]+\s+){0,2}`
/** "The results of their", «об итогах трёхдневной»: what came of a thing is told after it. */
const OUTCOME = String.raw`\b(?:results?|outcomes?|aftermath)\s+of\s+(?:[\p{L}'’-]+\s+){0,3}|(?<!\p{L})(?:итог|результат|підсумк)\p{L}*\s+(?:[\p{L}-]+\s+){0,3}`
const POINTING = new RegExp(
  String.raw`(?:\b(?:the|this|that|their|his|her|its|these|those)\s+${WORDS}|['’]s\s+${WORDS}|\b(?:following|after|during|before|since)\s+${WORDS}|(?:после|во время|в ходе|по итогам|накануне|перед|этого|этой|этом|його|їх|під час|після)\s+(?:\p{L}+\s+){0,2}|${OUTCOME})$`,
  'iu',
)

/**
 * Does an undated statement only point back at an event that others tell of? It points with its own words, or stands
 * deep in a text about something else. Such a mention may join an event and never founds one.
 */
export function isBackground(statement: Statement, document: Document | null): boolean {
  if (isTruce(statement)) return isKnownTruce(statement, document)
  if (statement.type !== 'CONSULT' || statement.actuality !== 'happened') return false
  if (statement.evidence[0] > FAR || (statement.evidence[0] > 0 && isPointing(statement, document))) return true
  return isTopic(statement, document) || isSpokenOf(statement, document)
}

const OF_TOPIC = String.raw`(?:(?!(?:in|at|by|during|after|following|before|в|во|на|по|после|при|до)\s)[\p{L}-]+\s+){0,3}`
const TOPIC = new RegExp(
  String.raw`(?:\b(?:on|about|over|regarding)|(?<!\p{L})(?:о|об|по поводу|про|щодо))\s+${OF_TOPIC}$`,
  'iu',
)

/**
 * "Kremlin comments on talks with …" in a headline of the media tells what is spoken of, not that talks were held ("agree on gas in
 * talks" does); a press service heads its own account of a meeting so.
 */
function isTopic(statement: Statement, document: Document | null): boolean {
  if (!document || document.party !== null || statement.place !== null || statement.evidence[0] > 0) return false
  return TOPIC.test(wordsBefore(statement, document, 50))
}

/** "Met Lavrov and briefed him on the talks with the United States": one contact is told of in another. */
const REPORTED = new RegExp(
  String.raw`(?:\b(?:brief|inform|updat|report|told|tell|spoke|speak|debrief)\p{L}*|(?<!\p{L})(?:проинформир|информир|расска|доложи|докладыв|поінформ|розпов)\p{L}*)\s+(?:[\p{L}.-]+\s+){0,6}(?:on|about|regarding|о|об|про)\s+${OF_TOPIC}$`,
  'iu',
)

const NOT_IN = String.raw`(?:(?!(?:for|to|in|at|by|with|during|after|over|via|through|following|before|в|во|на|по|с|со|при|после|для)\s)[\p{L}.'’-]+\s+){0,5}`
/** "Praised the talks of A and B", "discussed the summit", "thanked Oman for hosting talks": what is judged or spoken of took place before it was. */
const SPOKEN_OF = new RegExp(
  String.raw`(?:\b(?:prais|hail|applaud|welcom|commend|recall|discuss|review)\p{L}*|\bthank\p{L}*\s+(?:[\p{L}.-]+\s+){1,6}for\s+(?:host|mediat|facilitat|arrang|organi[sz])ing|(?<!\p{L})(?:обсуди|обсужд|приветств|похвали|оцени)\p{L}*|(?<!\p{L})благодар\p{L}*\s+(?:[\p{L}.-]+\s+){1,6}за\s+(?:организаци|проведени)\p{L}*)\s+${NOT_IN}$`,
  'iu',
)

/** Is it what its own sentence reports on, judges or speaks of? */
function isSpokenOf(statement: Statement, document: Document | null): boolean {
  const before = wordsBefore(statement, document, 120)
  return REPORTED.test(before) || SPOKEN_OF.test(before)
}

/** The words of its sentence before its trigger, as far back as `most` characters. */
function wordsBefore({ trigger, evidence }: Statement, document: Document | null, most: number): string {
  return document?.text.slice(Math.max(evidence[0], trigger[0] - most), trigger[0]) ?? ''
}

/** Do the words before the trigger point at something known: "the call", "after the talks"? */
export function isPointing(statement: Statement, document: Document | null): boolean {
  const before = document?.text.slice(Math.max(0, statement.trigger[0] - 50), statement.trigger[0]) ?? ''
  return POINTING.test(before)
}

const TRUCE_BEFORE =
  /\b(?:announc|declar|agree|reach|sign|broker|negotiat|impos|establish|order|begin|began|start|accept|implement|conclud|struck|strik|secured|extend|renew|prolong|halt|observe)\p{L}*|(?<!\p{L})(?:объяв|соглас|договор|достиг|подпис|заключ|вв[её]л|введ|ввод|нача|прин|продл|устан)\p{L}*/iu
const TRUCE_AFTER =
  /\b(?:t(?:ak(?:es?|en|ing)|ook) (?:effect|hold|force)|(?:com(?:es?|ing)|came|goes|went|going|enter\p{L}*) into (?:force|effect)|effective|beg[aiu]n\p{L}*|start\p{L}*|kick\p{L}* in|(?:was|were|been|is|being) (?:\p{L}+ )?(?:agreed|reached|announced|declared|signed|brokered|struck|concluded|extended|prolonged|renewed|imposed))|(?<!\p{L})(?:вступ|нач[ае]|объяв|достигну|подпис|заключ|продл|введ|установ)\p{L}*/iu
const TRUCE_HOLDS = /^\s*(?:\p{L}+ ){0,6}(?:hold|held|collaps|expir|violat|breach)\p{L}*/iu

/** "The truce is holding", "a violation of the ceasefire", "on the ceasefire between …": a truce that is spoken of as known, and neither agreed, announced nor begun there. */
function isKnownTruce(statement: Statement, document: Document | null): boolean {
  const { actuality, stance, evidence, trigger } = statement
  if (actuality !== 'happened' || stance !== 'asserts' || statement.when?.start) return false
  const after = textOf(document?.text ?? '', [
    trigger[1],
    Math.max(trigger[1], Math.min(evidence[1], trigger[1] + 160)),
  ])
  if (TRUCE_AFTER.test(after) || TRUCE_BEFORE.test(textOf(document?.text ?? '', trigger))) return false
  const before = wordsBefore(statement, document, 120)
  if (TRUCE_BEFORE.test(before)) return false
  return isPointing(statement, document) || TOPIC.test(before) || SPOKEN_OF.test(before) || TRUCE_HOLDS.test(after)
}
