import { isOfTruce, isProvision, minutesOf, rangeOf, textOf } from '../../model/index.js'
import { conceptsOf } from '../scope.js'
import type { Placed } from './group.js'
import { SHORTEST, type Step } from './step.js'

/** What steps are about: the lengths, concepts, sides and modes that they name. */
export type Topic = {
  readonly lengths: Set<string>
  readonly concepts: Set<string>
  readonly parties: Set<string>
  readonly modes: Set<string>
  /** The sides named, and of a truce the one that it is kept towards. */
  readonly sides: Set<string>
  /** Sides of "the leaders" by the contact that the text opens with; empty where the step names its own. */
  readonly meant: ReadonlySet<string>
  /** Is it a truce, whatever else it names? */
  isTruce: boolean
  /** The first day of its term and the last, in ms; null while no text names them. */
  start: number | null
  end: number | null
  last: number
}

const WATCH =
  /\b(?:monitor|verif|violat|complian|observance|supervis|report)|соблюдени|нарушени|мониторинг|контрол\p{L}+|наблюда|доклад/iu

const YEAR = 365 * 24 * 60
const TRUCE =
  /\b(?:cease-?fire|truce|armistice)\b|\b(?:cessation|halt|end|stop) (?:of|to|in) (?:all )?(?:hostilities|fire|fighting|shelling)\b|\b(?:cease|hold|stop) (?:all |their |its )?(?:fire|hostilities)\b|перемири|(?:прекра(?:щ|т)\S*|припин\S*) (?:\S+ )?(?:огня|огонь|вогню|вогонь|боевых действий|боевые действия|стрельб\S|обстрелов|применени\S оружия)|режим\S* тишины/iu

/** A commitment that nobody speaks of for so long is another one when it comes up again. */
export const SILENCE = 75 * 86_400_000

const matters = new WeakMap<Step, readonly string[]>()

/** What a step is about; read once for each. */
function matterOf(step: Step): readonly string[] {
  const known = matters.get(step) ?? readMatter(step)
  matters.set(step, known)
  return known
}

function readMatter({ testimony }: Step): readonly string[] {
  const { terms, type, evidence } = testimony.statement
  // A reading of an end speaks of its matter anywhere in its sentence.
  const content = type === 'STATE' ? evidence : testimony.statement.content
  const words = terms?.scope ? textOf(testimony.document.text, terms.scope.span) : ''
  const about = words === '' ? textOf(testimony.document.text, content, 400) : words
  // What is asked in return is not what it is about.
  const { condition } = terms ?? {}
  return conceptsOf(condition ? about.replace(textOf(testimony.document.text, condition.span), '') : about)
}

/** What one step is about. */
export function topicOf({ step, parties, meant, towards }: Placed): Topic {
  const { testimony } = step
  const { terms, mode, type } = testimony.statement
  const lasts = minutesOf(terms?.length?.value ?? '') ?? 0
  return {
    lengths: new Set(lasts >= SHORTEST ? [String(lasts)] : []),
    concepts: new Set(matterOf(step)),
    parties: new Set(parties.length > 0 ? parties : meant),
    sides: new Set([...(parties.length > 0 ? parties : meant), ...towards]),
    meant: new Set(meant),
    modes: new Set(mode === null || type !== 'RETREAT' ? [] : [mode]),
    isTruce: isTruce(step),
    start: rangeOf(terms?.start?.value ?? '', null)?.[0] ?? null,
    end: rangeOf(terms?.end?.value ?? '', null)?.[1] ?? null,
    last: testimony.clock?.[1] ?? 0,
  }
}

/** Does a step speak of a truce: by its mode, or in its words where it only agrees to something, asks for it or backs it? */
function isTruce({ testimony: { statement, document } }: Step): boolean {
  if (isOfTruce(statement)) return true
  // A point on how a truce is watched is another promise.
  if (isProvision(statement) && WATCH.test(textOf(document.text, statement.content, 300))) return false
  return (
    statement.type !== 'RETREAT' &&
    TRUCE.test(textOf(document.text, statement.type === 'STATE' ? statement.evidence : statement.content, 200))
  )
}

/** May a step of this topic be one more of a strand of that one? */
export function belongs(topic: Topic, strand: Topic): boolean {
  if (topic.last - strand.last > SILENCE) return false
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((value) => b.has(value))
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size > 0 && b.size > 0 && !common(a, b)
  if (apart(topic.sides, strand.sides) || apart(topic.modes, strand.modes) || apart(topic.lengths, strand.lengths))
    return false
  if (isOfOthers(topic, strand) || isOfAnotherTerm(topic, strand)) return false
  // A truce that names nothing else is the last one between the same sides.
  const isBare = topic.concepts.size === 0 && strand.concepts.size === 0
  if (isBare && topic.isTruce && strand.isTruce && common(topic.sides, strand.sides))
    // A truce with a term of its own is not that of another length.
    return topic.lengths.size === 0
      ? topic.end === null || strand.lengths.size === 0
      : common(topic.lengths, strand.lengths)
  // Terms of years are common: the length alone joins only what else is alike.
  const isTelling = [...topic.lengths].some((length) => Number(length) < YEAR) || common(topic.modes, strand.modes)
  return common(topic.lengths, strand.lengths) && isTelling
    ? !apart(topic.concepts, strand.concepts)
    : common(topic.concepts, strand.concepts)
}

/** Two readings of one start are days apart; a term that starts later, or when the other is over, is another one. */
function isOfAnotherTerm({ start }: Topic, strand: Topic): boolean {
  if (start === null) return false
  const days = 3 * 86_400_000
  return (strand.start !== null && Math.abs(start - strand.start) > days) || (strand.end !== null && start > strand.end)
}

/** What "the leaders" of one call agreed is no step between the sides of another, though one of them took part in both. */
export function isOfOthers(topic: Topic, strand: Topic): boolean {
  const isMeant = topic.meant.size > 1 || strand.meant.size > 1
  if (!isMeant || topic.parties.size < 2 || strand.parties.size < 2) return false
  const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>) => [...some].every((one) => all.has(one))
  return !holds(topic.parties, strand.parties) && !holds(strand.parties, topic.parties)
}
