import type { Document, Span, Statement, Term } from '../model/index.js'
import { conceptsOf } from './scope.js'
import { sentenceAt } from './sentence.js'

const SCOPES: readonly RegExp[] = [
  /\b(?:strikes?|striking|attacks?|attacking|fire|hits?)\s+(?:(?:on|against|at|upon)\s+)((?:[\p{L}’'-]+\s?){1,8})/iu,
  /(?:удар\p{L}{0,4}|обстрел\p{L}{0,4}|атак\p{L}{0,4}|напад\p{L}{0,6})\s+(?:по|на)\s+((?:[\p{L}-]+\s?){1,8})/iu,
  /\b(?:an?|the|this|partial)\s+((?:[\p{L}-]+\s){1,5})(?:ceasefire|truce|moratorium)\b/iu,
]
/** Words that end a scope: what follows is when, for whom and how long. */
const END =
  /\s(?:for|if|while|until|unless|that|which|who|during|within|from|by|в течение|на срок|если|пока|до|который\p{L}*|сроком|expired?s?|ran|runs?|has|have|had|is|are|was|were|will|would|ends?|ended|lasts?|lasted|starts?|started|begins?|began|takes?|took|comes?|came|enters?|entered|goes|went|вступ\p{L}*|начн\p{L}*|продл\p{L}*|исте[кч]\p{L}*|ист[её]к\p{L}*|завершил\p{L}*|закончил\p{L}*|действ\p{L}*|был\p{L}?|будет|начал\p{L}*)(?!\p{L}).*$/iu
const CONDITION = /\bcondition\b|услови\p{L}{0,3}(?!\p{L})|умов\p{L}{1,2}(?!\p{L})/iu
const NAMED =
  /\b(?:named|called|described|set)\s+as\s+(?:an?|the|its|their)\s+(?:\p{L}+\s){0,2}condition\b|услови\p{L}{1,3}\s(?:\S+\s){0,4}(?:назван|названо|названа|является)(?!\p{L})/iu

/** The statement with the scope that its own sentence names, where extraction gave its terms none. */
export function withScope(statement: Statement, document: Document): Statement {
  const { terms } = statement
  if (!terms?.length || terms.scope) return statement
  const scope = scopeIn(document, statement.evidence)
  return scope ? { ...statement, terms: { ...terms, scope } } : statement
}

/** What a sentence says is to be spared: "strikes on energy infrastructure", «ударов по энергетике». */
export function scopeIn(document: Document, span: Span): Term | null {
  const sentence = sentenceAt(document, span)
  for (const pattern of SCOPES) {
    const match = pattern.exec(sentence)
    const words = withoutTail(match?.[1]?.replace(END, '').trimEnd() ?? '')
    if (!match || conceptsOf(words).length === 0) continue
    const at = span[0] + match.index + match[0].indexOf(match[1] ?? '')
    return { value: words, span: [at, at + words.length] }
  }
  return null
}

/** "energy and infrastructure" is a scope, "energy infrastructure and said" ends before the "and". */
function withoutTail(words: string): string {
  const tail = /\s(?:and|or|и|или|та|або)\s(?!.*\s(?:and|or|и|или|та|або)\s)(.*)$/iu.exec(words)
  return tail && conceptsOf(tail[1] ?? '').length === 0 ? words.slice(0, tail.index) : words
}

/** "An end to military aid | was named as the condition", "as a condition Moscow demanded | an end …", «условием названо | прекращение …». */
const CLAUSES: readonly RegExp[] = [
  /(?:^|[,;:–—]\s|\bthat\s)([^,;:–—]{8,240}?)\s(?:was|is|were|are|has been|have been)\s(?:named|called|described|set)\s+as\b/iu,
  /\b(?:demand(?:s|ed)|insist(?:s|ed) on|call(?:s|ed) for|nam(?:es|ed)|want(?:s|ed)|requires?d?)\s([^;:–—]{8,240}?)[.»”"]*$/iu,
  /(?:названо|назван[аы]?|является|потребовал\p{L}*|требует|требуют)\s([^;:–—]{8,240}?)[.»”"]*$/iu,
]

/**
 * The condition that a statement names: its own words where they say what is asked, else the clause of its sentence that does ("an
 * end to military aid was named as the condition"), else the whole sentence.
 */
export function conditionOf({ terms, evidence, type }: Statement, document: Document): Term | null {
  const sentence = sentenceAt(document, evidence)
  const given = terms?.condition ?? null
  const whole = () => clauseIn(sentence, evidence[0])
  if (!given) return type !== 'STATE' && NAMED.test(sentence) && conceptsOf(sentence).length > 0 ? whole() : null
  const words = document.text.slice(...given.span)
  return CONDITION.test(words) && conceptsOf(words).length === 0 && !saysWhat(words) ? whole() : given
}

function clauseIn(sentence: string, from: number): Term {
  for (const clause of CLAUSES) {
    const match = clause.exec(sentence)
    const words = match?.[1]?.trim() ?? ''
    if (!match || conceptsOf(words).length === 0) continue
    const at = from + match.index + match[0].lastIndexOf(words)
    return { value: words, span: [at, at + words.length] }
  }
  return { value: sentence, span: [from, from + sentence.length] }
}

/** "On the condition that ten hostages are freed", «при условии снятия ограничений»: what is asked stands behind the word. */
function saysWhat(words: string): boolean {
  return /\b(?:condition|provided)\s(?:that|of)\s\S+\s\S|(?:при|с)\s(?:том\s)?услови\S+,?\s\S+\s\S|за умови,?\s\S+\s\S/iu.test(
    words,
  )
}
