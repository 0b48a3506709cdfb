import {
  digestId,
  type Language,
  type Participant,
  PROVISION,
  type Span,
  type Stance,
  type Statement,
  type Term,
  type TimeExpression,
} from '../../model/index.js'
import type { Passage } from '../passage.js'
import { headingStance, isMereRemark, itemStance } from './heading-stance.js'
import { itemTerms } from './item-terms.js'
import { type ListOfItems, listedItems } from './listed-items.js'
import { boundBy, sidesOfList } from './sides.js'

export type TimesOf = (span: Span) => readonly TimeExpression[]

/**
 * The points of protocols, communiqués and joint statements ("agreed as follows: 1. …"), each a promise of the sides that it or its heading
 * names, with its terms. They are no events: what is promised has not been done.
 */
export function provisions(passage: Passage, timesOf: TimesOf): readonly Statement[] {
  return listedItems(passage.text).flatMap((list) => {
    const sides = sidesOfList(passage, list)
    if (sides.length === 0) return []
    const stance = headingStance(passage.text.slice(...list.heading), sides.length)
    let start: Term | null = null
    return list.items.flatMap((span) => {
      const point = pointOf(passage, span, stance)
      if (!point) return []
      const made = provision(passage, { ...point, list, sides, before: start, times: timesOf(point.span) })
      start = made.terms?.start ?? start
      return [made]
    })
  })
}

/** Where the promise of an item stands and what is done with it; null where it promises nothing. */
function pointOf({ text }: Passage, span: Span, heading: Stance | null): { span: Span; stance: Stance } | null {
  const end = endOf(text, span)
  const words = text.slice(span[0], end)
  if (words.length < SHORTEST) return null
  const own = itemStance(words)
  if (own) return { span: [span[0] + own.from, end], stance: own.stance }
  if (heading === null || isMereRemark(words) || words.endsWith('?')) return null
  return { span: [span[0], end], stance: heading }
}

const SHORTEST = 12

/** The end of an item without its stops and an "and" that leads to the next. */
function endOf(text: string, [start, end]: Span): number {
  const last = withoutStops(text, start, end)
  const and = /[\s;,.](?:and|и)$/u.exec(text.slice(Math.max(start, last - 4), last))?.[0].length ?? 0
  return and > 0 ? withoutStops(text, start, last - and) : last
}

function withoutStops(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /[\s;,.]/u.test(text[last - 1]!)) last -= 1
  return last
}

type Point = {
  readonly span: Span
  readonly stance: Stance
  readonly list: ListOfItems
  readonly sides: ReturnType<typeof sidesOfList>
  readonly before: Term | null
  readonly times: readonly TimeExpression[]
}

function provision(passage: Passage, { span, stance, list, sides, before, times }: Point): Statement {
  const { document, text, date } = passage
  const bound = boundBy(passage, span)
  const others = sides.filter(({ actor }) => !bound.some((one) => one.actor === actor))
  const participants: Participant[] = [
    ...bound.map((side) => ({ ...side, role: 'actor' as const })),
    ...others.map((side) => ({ ...side, role: bound.length > 0 ? ('recipient' as const) : ('participant' as const) })),
  ]
  return {
    kind: 'statement',
    id: digestId('statement', document.id, PROVISION, span[0]),
    document: document.id,
    type: 'STATE',
    mode: PROVISION,
    participants,
    place: null,
    when: null,
    actuality: 'planned',
    stance,
    attribution: [],
    content: span,
    count: null,
    terms: itemTerms(text, span, times, { from: date, before }),
    quote: null,
    evidence: span,
    trigger: span,
    confidence: 0.8,
    reasons: [
      {
        by: PROVISION,
        saw: text
          .slice(...list.heading)
          .slice(-120)
          .trim(),
      },
    ],
  }
}

/** Times of a span read by itself, their offsets those of the document. */
export function timesIn({ document }: Passage, language: Language, zone: string | null): TimesOf {
  return ([from, to]) => {
    const words = document.text.slice(from, to)
    const analysis = {
      lang: language.lang,
      // Asked for only where the direction of a time is in doubt.
      get sentences() {
        return language.tokenise(words).sentences.map((sentence) => language.annotate(sentence))
      },
    }
    return language
      .times(words, { published: document.published, zone }, analysis)
      .map((time) => ({ ...time, span: [time.span[0] + from, time.span[1] + from] as const }))
  }
}
