import { type Commitment, isProvision, type Message, minutesOf } from '../../model/index.js'
import { message, term } from '../../say/index.js'
import type { Step } from './step.js'

const LONGEST = 120
const KINDS = ['ceasefire', 'release', 'withdraw'] as const

/** "30 days: strikes on energy infrastructure", in the words of the first text of each language that gives a scope. */
export function titleOf(steps: readonly Step[], told: Commitment['steps']): Message {
  const point = steps.find(({ testimony }) => isProvision(testimony.statement))?.testimony
  if (point) return message('title.commitment', '', titleOfPoint(point.document.text.slice(...point.statement.content)))
  const length = steps.flatMap(({ testimony }) => testimony.statement.terms?.length ?? [])[0]
  const minutes = length ? minutesOf(length.value) : null
  const texts: Record<string, string> = {}
  for (const { testimony } of steps) {
    const { lang, text } = testimony.document
    const scope = testimony.statement.terms?.scope
    if (scope) texts[lang ?? 'en'] ??= shortened(text.slice(scope.span[0], scope.span[1]))
  }
  // A title in English goes before others where the reader's language has none.
  const ordered = texts.en === undefined ? texts : { en: texts.en, ...texts }
  const kind = steps.flatMap(({ testimony: { statement } }) => KINDS.find((one) => one === statement.mode) ?? [])[0]
  const lasts = minutes === null ? '' : { minutes }
  const scopes = Object.values(ordered)
  if (scopes.length === 0 && kind === undefined)
    return message('title.commitment', lasts, shortened(told[0]?.cite.text ?? ''))
  const what = scopes.length > 0 ? { texts: ordered } : ''
  // "energy" alone does not tell what is done to it.
  const isShort = scopes.some((words) => !words.includes(' '))
  return message(
    'title.commitment',
    lasts,
    what,
    kind !== undefined && (isShort || what === '') ? term('kind', kind) : '',
  )
}

/** What a point promises, without the terms that stand before it and are told beside it. */
function titleOfPoint(words: string): string {
  const bare = words.replace(OPENING_TERM, '').replace(/^to (?=\p{Ll})/iu, '')
  const title = shortened(bare.length >= 20 ? bare : words)
  return title.slice(0, 1).toUpperCase() + title.slice(1)
}

const OPENING_TERM =
  /^(?:from|within|by|as of|not later than|no later than|с|со|в течение|до|не позднее)\s[^,;:]{3,60},\s/iu

/** On one line, without the bullets and signs that a post sets before its words. */
export function shortened(text: string): string {
  const words = text
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}"“„«(]+/u, '')
    .trim()
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words
}
