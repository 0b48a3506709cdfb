import type { Span } from '../../model/index.js'
import { message } from '../../say/index.js'
import type { Check } from '../check.js'
import { cite } from '../cite.js'
import { distinct, findingOf, valuesOf, variantOf } from '../finding.js'
import { sentenceAt } from '../sentence.js'
import { SPOKEN_NUMBERS } from '../spoken-numbers.js'
import type { Testimony } from '../testimony.js'

/** How many were freed, by each source; a sentence with two numbers of people (an exchange) says neither. */
export const people: Check = {
  name: 'people',
  rules: ['differences'],
  event: (of, evidence) => {
    if (of.event.type !== 'RETREAT' || of.event.mode !== 'release') return {}
    // Of an exchange each account may count those of its own side.
    if (of.event.participants.filter(({ role }) => role === 'actor').length > 1) return {}
    const variants = distinct(
      of.testimonies.flatMap((testimony) => {
        const found = testimony.bearing === 'affirms' ? freed(testimony) : null
        const words = found && cite(testimony.document, found.span, testimony.statement.id)
        return found && words ? [variantOf(testimony, String(found.number), evidence, words)] : []
      }),
    )
    if (new Set(variants.map(({ value }) => value)).size < 2) return {}
    const said = evidence.told(message('difference.people', valuesOf(variants, evidence)))
    return {
      findings: [findingOf(of.event.id, 'difference', { point: 'people', ...said, variants, rule: 'differences' })],
    }
  },
}

const WORD = Object.keys(SPOKEN_NUMBERS)
  .filter((word) => word.length > 2 && Number.isInteger(SPOKEN_NUMBERS[word]))
  .join('|')
const PERSON =
  'hostages?|prisoners?|captives?|detainees?|soldiers?|servicemen|troops|sailors?|pilots?|civilians?|children|people|persons|men|women|citizens?|defenders?|fighters?|workers?|заложни\\p{L}+|(?:военно)?пленн\\p{L}+|военнослужащ\\p{L}+|солдат\\p{L}*|моряк\\p{L}*|граждан\\p{L}*|дет(?:ей|и|ям)|человек\\p{L}*|женщин\\p{L}*|мужчин\\p{L}*|заключ[её]нн\\p{L}+|бойц\\p{L}+|защитник\\p{L}*'
/** Words that begin something else than a description of those people: "two days after hostages …", "18 March prisoners". */
const OTHER =
  'days?|hours?|weeks?|months?|years?|minutes?|in|on|of|for|from|to|by|and|at|with|after|before|when|who|that|january|february|march|april|may|june|july|august|september|october|november|december'
const DESCRIBING = `(?!(?:${OTHER})(?!\\p{L}))[a-z-]{2,20}|\\p{L}{2,20}(?:ых|их|ые|ие|ого|его)`
const PEOPLE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:-])(\\d{1,5}|${WORD})(?:\\s(?:${DESCRIBING})){0,3}\\s(?:${PERSON})(?!\\p{L})`,
  'giu',
)

function freed({ statement, document }: Testimony): { readonly number: number; readonly span: Span } | null {
  const [start] = statement.evidence
  const found = [...sentenceAt(document, statement.evidence).matchAll(PEOPLE)].map((match) => {
    const word = (match[1] ?? '').toLowerCase()
    const from = start + match.index
    return { number: SPOKEN_NUMBERS[word] ?? Number(word), span: [from, from + match[0].length] as const }
  })
  const [first] = found
  return first && found.every(({ number }) => number === first.number) ? first : null
}
