import type { TimeWords } from './time.js'

type Words = Readonly<Record<string, string>>
type Text = string
type List = readonly string[]

/** Single words by group and key. */
export type Terms = {
  /** What an event is called, by mode or type. */
  readonly kind: Words
  /** Events of a kind, counted. */
  readonly counted: Words
  readonly corroboration: Words
  readonly lifecycle: Words
  /** What readouts and reports are compared on. */
  readonly point: Words
  /** Where a commitment stands. */
  readonly state: Words
  readonly outcome: Words
  readonly stance: Words
  /** Hedges of a length. */
  readonly bound: Words
  /** What two reports are compared on when they are linked. */
  readonly feature: Words
  /** What a report says of an event beside the record. */
  readonly told: Words
  /** Whom no word of a text names. */
  readonly source: Words
}

/** Every sentence that reconciliation says in its own words. Neutral: it says who says so, never who is right. */
export type Sentences = {
  'title.event': (kind: Text, open: number, who: Text, place: Text, day: Text) => string
  'day.week': (day: Text) => string
  'title.entry': (words: Text, day: Text) => string
  /** `act` is told where `what` is too short to say it. */
  'title.commitment': (length: Text, what: Text, act?: Text) => string
  'who.together': (names: List, others: number) => string
  'who.directed': (doers: Text, others: Text) => string
  'value.bound': (bound: Text, length: Text) => string
  'value.range': (min: number, max: number, words: Text) => string
  'value.by': (value: Text, by: List) => string
  'value.of': (by: Text, value: Text) => string
  'corroboration.outcome-one': (tells: List, announced: List) => string
  'corroboration.outcome-none': (sides: List, tellers: Text) => string
  'corroboration.both-sides': (sides: List) => string
  'corroboration.on-record': (side: Text) => string
  'corroboration.one-side': (side: Text) => string
  'corroboration.attributed': (sides: List) => string
  'corroboration.third': (tells: List) => string
  'corroboration.reported': () => string
  'lifecycle.told': () => string
  'lifecycle.occurred': (announced: Text, told: Text) => string
  'lifecycle.cancelled': () => string
  'lifecycle.cancelled-by': (by: Text) => string
  'lifecycle.unannounced': () => string
  'lifecycle.not-held': () => string
  'lifecycle.agreed': () => string
  'lifecycle.announced': () => string
  'lifecycle.not-covered': () => string
  'lifecycle.lapsed': (sides: List) => string
  'disputed.contradicted': () => string
  'disputed.denied': (by: List) => string
  'difference.length': (values: List) => string
  'agreement.length': (value: Text) => string
  'agreement.lengths': (values: List) => string
  'difference.announced-time': (values: List) => string
  'difference.time': (values: List) => string
  'difference.place': (values: List) => string
  'difference.scope': (values: List) => string
  'difference.people': (values: List) => string
  'difference.began': (values: List) => string
  'difference.number': (recorded: number, claimed: Text, by: Text) => string
  'difference.participants': (values: List) => string
  'gap.silent': (side: Text) => string
  'gap.not-covered': (side: Text) => string
  'gap.not-covered-since': (side: Text) => string
  'gap.outcome': () => string
  'comparison.only': (side: Text) => string
  'comparison.equal': () => string
  'comparison.differs': (values: List) => string
  'origin.document': () => string
  'origin.forward': (from: Text) => string
  'origin.credit': (outlet: Text) => string
  'origin.publisher': (publisher: Text) => string
  'origin.exact': () => string
  'origin.near': () => string
  'same.not': () => string
  'same.kind': (kind: Text) => string
  'same.kind-open': (kind: Text) => string
  'same.kind-near': (kind: Text, other: Text) => string
  'same.talks': () => string
  'same.times': (time: Text, other: Text) => string
  'same.published': (published: Text, event: Text) => string
  'same.apart': (hours: number) => string
  'same.names': (names: List) => string
  'same.mediated': (names: List) => string
  'same.sides': (names: List, others: List) => string
  'same.ordinal': (number: number) => string
  'same.place': (place: Text) => string
  'same.place-near': (place: Text, other: Text) => string
  'same.length': (length: Text) => string
  'same.words': (percent: number) => string
  'same.remark': () => string
  'tally.record': (total: number, sides: List) => string
  'tally.claim': (range: Text, by: Text, day: Text) => string
  'tally.side': (side: Text, count: number) => string
  'tally.more': (announced: number, reported: number, lapsed: number) => string
  'tally.words': (parts: List) => string
  'commitment.words': (accounts: List, end: Text) => string
  'commitment.account': (state: Text, side: Text) => string
  'commitment.account-told': (state: Text, side: Text) => string
  'commitment.due': (days: readonly string[]) => string
  'commitment.no-end': () => string
  'commitment.end': (day: Text, basis: Text, left: Text) => string
  'commitment.ends': (readings: List, open: Text, now: Text) => string
  'commitment.left': (length: Text) => string
  'commitment.gone': (length: Text) => string
  'commitment.extended': () => string
  'commitment.not-known': () => string
  'basis.stated': () => string
  'basis.counted': (length: Text, start: Text) => string
  'basis.counted-agreed': (length: Text, start: Text) => string
  'schedule.unannounced': (sides: List) => string
  'schedule.uncovered': (sides: List) => string
  'schedule.denied': (line: Text, by: List) => string
  'schedule.cancelled': () => string
  'schedule.no-time': () => string
  'schedule.upcoming': (moment: Text) => string
  'schedule.not-seen': (why: Text) => string
  'schedule.as-announced': () => string
  'schedule.later': (length: Text) => string
  'schedule.earlier': (length: Text) => string
  'source.none': () => string
  'source.early': (early: number, onRecord: number, contradicted: number, open: number) => string
}

/** What Readout says in one language. */
export type Tables = {
  readonly lang: string
  readonly terms: Terms
  readonly time: TimeWords
  readonly sentences: Sentences
}
