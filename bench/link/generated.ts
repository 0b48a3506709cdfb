import type { Actor, Document, Dossier, Participant, Source, Statement, StatementType } from '../../src/model/index.js'

/** Documents and statements as a dossier under watch collects them, day after day. */
export type Generated = {
  readonly documents: readonly Document[]
  readonly statements: readonly Statement[]
  readonly sources: readonly Source[]
  readonly dossier: Dossier
}

/** `told`: the words that tell it, where linking looks at them; `mutual`: each side does it. */
type Kind = {
  readonly type: StatementType
  readonly mode: string | null
  readonly share: number
  readonly told?: string
  readonly mutual?: true
}
/** Shares of kinds as extraction finds them in the demo dossier and in agency news. */
const KINDS: readonly Kind[] = [
  { type: 'CONSULT', mode: 'meet', share: 26 },
  { type: 'CONSULT', mode: 'phone', share: 18 },
  { type: 'CONSULT', mode: 'visit', share: 6 },
  { type: 'MOVE', mode: 'arrive', share: 5 },
  { type: 'AGREE', mode: null, share: 9 },
  { type: 'REQUEST', mode: 'change', share: 8 },
  { type: 'ACCUSE', mode: null, share: 9 },
  { type: 'ASSAULT', mode: 'airstrike', share: 9 },
  { type: 'AID', mode: null, share: 5 },
  { type: 'SANCTION', mode: null, share: 5 },
  { type: 'RETREAT', mode: 'ceasefire', share: 3, told: 'agreed on a ceasefire', mutual: true },
  { type: 'RETREAT', mode: 'ceasefire', share: 1, told: 'extended the truce', mutual: true },
  { type: 'RETREAT', mode: 'release', share: 2, told: 'exchanged prisoners', mutual: true },
  { type: 'ASSAULT', mode: null, share: 3, told: 'exchanged fire at the border', mutual: true },
  { type: 'ACCUSE', mode: null, share: 1, told: 'summoned the envoy' },
]
const LOTS = KINDS.flatMap((kind) => Array.from({ length: kind.share }, () => kind))
const STATEMENTS_A_DAY = 500
const DAY = 86_400_000
const START = Date.UTC(2024, 0, 1)
const WORDS = Array.from(
  { length: 6000 },
  (_, at) => `${'bcdfghklmnprst'[at % 14]}${'aeiou'[at % 5]}w${at.toString(36)}`,
)

/**
 * A made-up stream of `count` statements at 500 a day, always the same: pairs of actors by Zipf's law, events with a long
 * tail of reports over two days, truces and their extensions, clashes and releases, asides about older events, remarks,
 * denials, plans, three languages, sixty sources.
 */
export function generated(count: number, actors: readonly Actor[]): Generated {
  const random = seeded(20250318)
  const people = actors.filter(
    ({ kind, party }) => (kind === 'person' || kind === 'state') && (kind === 'state' || party !== null),
  )
  const places = actors.filter(({ kind }) => kind === 'place')
  const sources = Array.from({ length: 60 }, (_, at) => sourceOf(at, actors))
  const documents: Document[] = []
  const statements: Statement[] = []
  const zipf = (most: number) => Math.min(most - 1, Math.floor(most ** random() - 1))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const recent: Happening[] = []
  for (let moment = START; statements.length < count; moment += (DAY / STATEMENTS_A_DAY) * 4.5 * 2 * random()) {
    const event = happening(moment)
    recent.push(event)
    if (recent.length > 400) recent.shift()
    const reports = random() < 0.55 ? 1 : 1 + zipf(60)
    for (let at = 0; at < reports && statements.length < count; at++) report(event, moment, at)
  }
  const dossier: Dossier = {
    id: 'generated',
    title: 'Generated',
    summary: null,
    parties: ['russia', 'us'],
    actors: [],
    sources,
    period: { start: '2024-01-01', end: null },
    tallies: [{ pair: ['russia', 'us'], of: ['phone', 'meet'] }],
  }
  return { documents, statements, sources, dossier }

  function happening(moment: number): Happening {
    const kind = LOTS[Math.floor(random() * LOTS.length)] as Kind
    const [a, b] = [people[zipf(people.length)] as Actor, people[zipf(people.length)] as Actor]
    const words = Array.from({ length: 14 }, () => WORDS[zipf(WORDS.length)] ?? '')
    return { kind, who: a === b ? [a] : [a, b], moment, place: random() < 0.4 ? pick(places) : null, words }
  }

  function report(event: Happening, moment: number, at: number): void {
    const source = at === 0 ? pick(sources) : (sources[zipf(sources.length)] as Source)
    const published = moment + (at === 0 ? 0 : random() ** 2 * 2 * DAY)
    const lang = random() < 0.6 ? 'en' : random() < 0.8 ? 'ru' : 'uk'
    const told = [
      event,
      ...Array.from({ length: zipf(4) }, () => recent[Math.floor(random() * recent.length)] as Happening),
    ]
    const sentences = told.map((one, n) => ({ one, text: sentenceOf(one, random), n }))
    const id = `document:${documents.length}`
    let text = ''
    for (const { one, text: sentence, n } of sentences) {
      statements.push(
        statementOf({
          id: `statement:${statements.length}`,
          document: id,
          event: one,
          at: text.length,
          sentence,
          aside: n > 0,
          random,
        }),
      )
      if (n === 0 && random() < 0.3)
        statements.push({
          ...(statements.at(-1) as Statement),
          id: `statement:${statements.length}`,
          type: 'STATE',
          mode: null,
          stance: 'characterises',
        })
      text += `${sentence} `
    }
    documents.push(documentOf(id, text, source, published, lang))
  }
}

type Happening = {
  readonly kind: Kind
  readonly who: readonly Actor[]
  readonly moment: number
  readonly place: Actor | null
  readonly words: readonly string[]
}

/** The generator of Park and Miller (1988). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function sentenceOf({ kind, who, words, place }: Happening, random: () => number): string {
  const own = words.filter(() => random() < 0.7).join(' ')
  const told = kind.told ? `${kind.told} ` : ''
  return `${who.map(({ name }) => name).join(' and ')} ${told}${own}${place ? ` in ${place.name}` : ''} on the day, officials said.`
}

type Telling = {
  readonly id: string
  readonly document: string
  readonly event: Happening
  readonly at: number
  readonly sentence: string
  readonly aside: boolean
  readonly random: () => number
}

function statementOf({ id, document, event, at, sentence, aside, random }: Telling): Statement {
  const { kind, who, moment, place } = event
  const roll = random()
  const actuality = roll < 0.68 ? 'happened' : roll < 0.87 ? 'planned' : roll < 0.95 ? 'not' : 'possible'
  const day = new Date(moment).toISOString().slice(0, 10)
  const shown = random() < 0.75 ? who : who.slice(0, 1)
  const dated = random() < (aside ? 0.2 : 0.5)
  const start = random() < 0.2 ? `${new Date(moment).toISOString().slice(0, 16)}Z` : day
  const spoken = random() < 0.3 ? (who[0] ?? null) : null
  const triggerAt = at + (kind.told ? sentence.indexOf(kind.told) : 5)
  return {
    kind: 'statement',
    id,
    document,
    type: kind.type,
    mode: random() < 0.95 ? kind.mode : null,
    participants: shown.map(
      (actor, n): Participant => ({
        name: actor.name,
        actor: actor.id,
        role: kind.type === 'CONSULT' ? 'participant' : n === 0 || kind.mutual ? 'actor' : 'recipient',
        span: [at, at + 4],
      }),
    ),
    place: place && random() < 0.6 ? { name: place.name, actor: place.id, span: [at, at + 4] } : null,
    when: dated
      ? {
          start,
          end: start,
          precision: start === day ? 'day' : 'minute',
          zone: 'Europe/Moscow',
          basis: 'stated',
          span: [at, at + 2],
          text: 'on the day',
        }
      : null,
    actuality,
    stance:
      actuality === 'not' ? (random() < 0.5 ? 'denies' : 'asserts') : actuality === 'possible' ? 'proposes' : 'asserts',
    attribution: spoken ? [{ name: spoken.name, actor: spoken.id, span: null, cue: null, unnamed: false }] : [],
    content: [at, at + sentence.length],
    count:
      random() < 0.01
        ? { min: 3, max: null, kind: 'cardinal', of: 'phone', basis: 'claimed', period: null, span: [at, at + 4] }
        : null,
    terms:
      random() < 0.04
        ? {
            length: { value: 'P30D', span: [at, at + 4] },
            scope: { value: 'energy', span: [at, at + 4] },
            condition: null,
            start: null,
            end: null,
          }
        : null,
    quote: null,
    evidence: [at, at + sentence.length],
    trigger: [triggerAt, triggerAt + (kind.told?.length ?? 4)],
    confidence: 0.9,
    reasons: [],
  }
}

function sourceOf(at: number, actors: readonly Actor[]): Source {
  const states = actors.filter(({ kind }) => kind === 'state')
  const official = at % 4 === 0
  return {
    id: `source-${at}`,
    name: `Source ${at}`,
    lane: official ? 'official' : at % 4 === 1 ? 'informal' : 'media',
    party: official ? (states[at % Math.min(states.length, 12)]?.id ?? null) : null,
    publisher: `Publisher ${Math.floor(at / 2)}`,
    lang: null,
    zone: 'Europe/Moscow',
    matches: [],
    url: null,
  }
}

function documentOf(id: string, text: string, source: Source, published: number, lang: string): Document {
  return {
    id,
    kind: source.lane === 'official' ? 'release' : 'article',
    title: null,
    text,
    lang,
    published: new Date(published).toISOString(),
    updated: null,
    zone: source.zone,
    author: null,
    url: null,
    lane: source.lane,
    publisher: source.publisher,
    party: source.party,
    source: source.id,
    forwardedFrom: null,
    media: [],
    place: null,
    tags: [],
    scheduled: null,
    notes: [],
    from: 'generated',
  }
}
