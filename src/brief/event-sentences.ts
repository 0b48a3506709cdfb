import { type Citation, grouped, isOnRecord, type ReconciledEvent, tookPlace } from '../model/index.js'
import { sayMinutes, speakPart } from '../say/index.js'
import type { Wanted } from './compose.js'
import { firstMention, firstTold, sayFirst } from './first-told.js'
import { callAll, type Names, titleIn } from './names.js'
import { type Archive, citeOf, plainest } from './voice.js'
import { wordingOf } from './wording.js'

/** The one line that says where an event stands, under "on record" or "claimed". */
export function statusSentence(event: ReconciledEvent, archive: Archive, names: Names): Wanted {
  const words = wordingOf(names.lang)
  const { status } = event
  const official = status.byParty.filter(({ level }) => level === 'official')
  const deniers = status.byParty.filter(({ denies }) => denies)
  const denials = deniers.flatMap(({ statements }) => statements.slice(0, 1).map((id) => citeOf(id, archive)))
  const dispute = !status.disputed
    ? ''
    : deniers.length > 0
      ? words.deniedBy(deniers.map(({ party }) => names.of(party)).join(', '))
      : words.disputed
  const { corroboration, lifecycle } = names.tables.terms
  const isThird = status.why.some(({ said }) => said?.say === 'corroboration.third')
  const state = [corroboration[isThird ? 'third' : status.corroboration], lifecycle[status.lifecycle], dispute]
    .filter((part) => part)
    .join('; ')
  const apart = announcedApart(event, dispute, archive, names)
  if (apart) return apart
  if (isOnRecord(status)) {
    // A third state that mentions it is no side of it.
    const because = status.why.find(({ field }) => field === 'corroboration')?.statements ?? []
    const sides = official.filter(({ statements }) => statements.some((id) => because.includes(id)))
    const cites = sides.flatMap(({ statements }) =>
      plainest(statements, archive, names.lang).map((id) => citeOf(id, archive)),
    )
    const section = tookPlace(status) ? 'on-record' : 'scheduled'
    return { section, text: words.recorded(titleIn(event, names), state, listed(sides, names)), cites, event: event.id }
  }
  const first = firstTold(event, archive, names)
  const text = words.reported(titleIn(event, names), state, first?.by ?? '', first?.when ?? '')
  return { section: 'claimed', text, cites: [...(first?.cites ?? []), ...denials], event: event.id }
}

/** Where a side has only the plan on record and others tell the outcome, the two are cited apart. */
function announcedApart(event: ReconciledEvent, dispute: string, archive: Archive, names: Names): Wanted | null {
  const { status, findings } = event
  // Whoever calls off what was announced does not tell of it as held.
  if (!tookPlace(status)) return null
  const official = status.byParty.filter(({ level, denies }) => level === 'official' && !denies)
  const planned = official.filter(({ announces }) => announces)
  const telling = official.filter(({ announces }) => !announces)
  const others = findings.find(({ rule }) => rule === 'gap-outcome')?.variants.filter(isHeld) ?? []
  if (planned.length === 0 || (telling.length === 0 && others.length === 0)) return null
  const cites = (records: typeof official) =>
    records.flatMap(({ statements }) => plainest(statements, archive, names.lang).map((id) => citeOf(id, archive)))
  const tellers = telling.length > 0 ? listed(telling, names) : callAll(others, names)
  const words = wordingOf(names.lang)
  const since = planned.map(({ statements }) => sayFirst(statements, archive, names))
  const isOne = new Set(since).size === 1
  const sides = planned
    .map(({ party }, at) => (isOne || !since[at] ? names.of(party) : words.announcer(names.of(party), since[at])))
    .join(isOne ? ', ' : '; ')
  return {
    section: 'on-record',
    text: words.announced(titleIn(event, names), sides, isOne ? (since[0] ?? '') : '', tellers, dispute),
    cites: [...cites(planned), ...cites(telling), ...others.map(({ cite }) => cite)],
    event: event.id,
  }
}

function listed(records: ReconciledEvent['status']['byParty'], names: Names): string {
  return records.map(({ party }) => names.of(party)).join(', ')
}

function isHeld({ said }: ReconciledEvent['findings'][number]['variants'][number]): boolean {
  return typeof said === 'object' && 'term' in said && said.term === 'held'
}

/** Who had it first, and how long before the first official text. */
export function leadSentence(event: ReconciledEvent, archive: Archive, names: Names): Wanted[] {
  const words = wordingOf(names.lang)
  const { firstReport, minMinutes, maxMinutes, open } = event.leadTime
  const first = firstTold(event, archive, names)
  if (!firstReport || !first || maxMinutes === 0) return []
  const say = (minutes: number | null) => sayMinutes(minutes ?? 0, names.tables.time)
  const lead = open ? words.open : words.lead(minMinutes ? say(minMinutes) : '', say(maxMinutes))
  return [{ section: 'claimed', text: words.first(first.by, first.when, lead), cites: first.cites, event: event.id }]
}

/** Every difference of an event, value by value with who says so; nothing is averaged or chosen. */
export function differenceSentences(event: ReconciledEvent, names: Names): Wanted[] {
  const words = wordingOf(names.lang)
  const title = titleIn(event, names)
  const found = event.findings
    // A number claimed beside the record is told with the tally.
    .filter(({ kind, point }) => kind === 'difference' && point !== 'number')
    .map((finding): Wanted => {
      const values = tellersByValue(event, finding, names)
        .map(([value, tellers]) => words.value(value, callAll(tellers, names)))
        .join('; ')
      const point = names.tables.terms.point[finding.point] ?? finding.point
      return {
        section: 'differs',
        text: words.differs(title, point, values),
        cites: finding.variants.map(({ cite }) => cite),
        event: event.id,
        about: `${finding.point} ${event.id}`,
      }
    })
  const rows = (event.comparison?.rows ?? []).filter(({ relation, point }) => relation === 'differs' && isTerm(point))
  return [
    ...found,
    ...rows.map((row): Wanted => {
      const told = row.cells.filter(({ value }) => value !== null)
      const values = told
        .map(({ party, value, said }) =>
          words.value(said === undefined ? (value ?? '') : speakPart(said, names), names.of(party)),
        )
        .join('; ')
      const cites = told.flatMap(({ cites: own }): Citation[] => [...own.slice(0, 2)])
      return {
        section: 'differs',
        text: words.differs(title, pointIn(row.point, names), values),
        cites,
        event: event.id,
        about: `${row.point} ${event.id}`,
      }
    }),
  ]
}

/** Who gives each value; of an origin and its copies that give the same, the first. */
function tellersByValue(
  { origins }: ReconciledEvent,
  { variants }: ReconciledEvent['findings'][number],
  names: Names,
): readonly (readonly [string, ReconciledEvent['findings'][number]['variants']])[] {
  const originOf = new Map(
    origins.flatMap(({ document, copies }) => copies.map((copy) => [copy.document, document] as const)),
  )
  const byValue = grouped(variants, ({ value, said }) => (said === undefined ? value : speakPart(said, names)))
  return [...byValue].map(([value, list]) => {
    const told = new Map<string, string>()
    for (const { cite } of list) {
      const origin = originOf.get(cite.document) ?? cite.document
      if (!told.has(origin)) told.set(origin, cite.document)
    }
    const isFirst = (document: string) => told.get(originOf.get(document) ?? document) === document
    return [value, list.filter(({ cite }) => isFirst(cite.document))] as const
  })
}

/** "act: ceasefire" is what both say of the ceasefire. */
function pointIn(point: string, { tables: { terms } }: Names): string {
  const act = point.startsWith('act: ') ? point.slice(5) : null
  if (act === null) return terms.point[point] ?? point
  return (terms.kind[act] ?? terms.kind[act.toUpperCase()] ?? act).toLowerCase()
}

/** Lengths, times and places are findings already; steps and tones differ in words, not in what they agree on. */
function isTerm(point: string): boolean {
  return point.startsWith('term:') || point.startsWith('act:')
}

/** What the record leaves open about an event. */
export function gapSentences(event: ReconciledEvent, archive: Archive, names: Names): Wanted[] {
  const words = wordingOf(names.lang)
  const title = titleIn(event, names)
  const { status } = event
  const first = firstMention(event, archive)
  const cites = first ? [citeOf(first, archive)] : []
  const wanted = (text: string, of = ''): Wanted => {
    return { section: 'not-known', text, cites, event: event.id, about: `gap ${event.id} ${of}` }
  }
  if (status.lifecycle === 'lapsed') return [wanted(words.outcomeUnknown(title))]
  if (!isOnRecord(status)) return [wanted(words.unconfirmed(title))]
  const silent = event.findings
    .filter(({ kind, rule }) => kind === 'gap' && rule === 'coverage-before-absence')
    .flatMap(({ said }) => said?.with ?? [])
  return status.byParty
    .filter(({ party }) => silent.some((part) => typeof part === 'object' && 'actor' in part && part.actor === party))
    .map(({ party, level }) =>
      wanted(
        (level === 'none' ? words.silent : isDated(event) ? words.uncovered : words.uncoveredSince)(
          title,
          names.of(party),
        ),
        party,
      ),
    )
}

function isDated({ when }: ReconciledEvent): boolean {
  return !!when?.start
}
