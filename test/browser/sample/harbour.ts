import type {
  Citation,
  Document,
  Dossier,
  Event,
  ReconciledEvent,
  Reconciliation,
  Span,
  Statement,
} from '../../../src/model/index.js'
import type { Sample } from './memory-store.js'

const dossier: Dossier = {
  id: 'harbour',
  title: 'Harbour talks',
  summary: 'Two island states talk about a harbour.',
  parties: ['astra', 'borea'],
  actors: [
    actor('astra', 'state', 'Astra'),
    actor('borea', 'state', 'Borea'),
    actor('lind', 'person', 'Mara Lind'),
    actor('orlo', 'person', 'Petr Orlo'),
  ],
  sources: [
    source('astra-press', 'Astra press office', 'official', 'astra'),
    source('borea-press', 'Borea press office', 'official', 'borea'),
    source('gazette', 'Gazette', 'media', null),
    { ...source('quayside', 'Quayside channel', 'informal', null), names: { ru: 'Канал «Причал»' } },
  ],
  period: { start: '2031-05-01', end: null },
  tallies: [{ pair: ['astra', 'borea'], of: ['phone'] }],
}

const documents: readonly Document[] = [
  document(
    'doc:seen',
    'quayside',
    'post',
    '2031-05-04T06:10:00Z',
    null,
    'Lind’s car was seen at the harbour office at 06:05. <b>No word</b> from any press office.\nMore later & with photos.',
  ),
  document(
    'doc:gazette',
    'gazette',
    'article',
    '2031-05-04T07:30:00Z',
    'Lind and Orlo speak by telephone',
    'Mara Lind spoke with Petr Orlo by telephone on Sunday morning, two officials said.\n\nThe Gazette has learned that the harbour will close for ten days. “It was a good beginning,” Lind told reporters. The call lasted about 40 minutes, according to one official, and the two agreed to speak again before the month ends. Ferries keep to their timetable.',
  ),
  document(
    'doc:astra',
    'astra-press',
    'readout',
    '2031-05-04T09:00:00Z',
    'Readout of the call with President Orlo',
    'President Mara Lind spoke with President Petr Orlo today. They agreed that the harbour closes for ten days, for all ships.',
  ),
  document(
    'doc:borea',
    'borea-press',
    'readout',
    '2031-05-04T13:02:00Z',
    'Телефонный разговор с Марой Линд',
    'Состоялся телефонный разговор Петра Орло с Марой Линд. Стороны согласились закрыть гавань для военных кораблей на десять дней. Разговор прошёл по инициативе Астры.',
  ),
]

const statements: readonly Statement[] = [
  statement('statement:seen', 'doc:seen', 'MOVE', 'seen', 'Lind’s car was seen at the harbour office at 06:05.'),
  statement(
    'statement:gazette',
    'doc:gazette',
    'CONSULT',
    'phone',
    'Mara Lind spoke with Petr Orlo by telephone on Sunday morning',
  ),
  statement(
    'statement:astra',
    'doc:astra',
    'CONSULT',
    'phone',
    'President Mara Lind spoke with President Petr Orlo today.',
  ),
  statement(
    'statement:astra-agree',
    'doc:astra',
    'AGREE',
    null,
    'They agreed that the harbour closes for ten days, for all ships.',
  ),
  statement(
    'statement:borea',
    'doc:borea',
    'CONSULT',
    'phone',
    'Состоялся телефонный разговор Петра Орло с Марой Линд.',
  ),
]

const call: ReconciledEvent = {
  kind: 'event',
  id: 'event:call',
  type: 'CONSULT',
  mode: 'phone',
  title: 'Call of Mara Lind and Petr Orlo, 4 May',
  participants: [
    { name: 'Mara Lind', actor: 'lind', role: 'participant' },
    { name: 'Petr Orlo', actor: 'orlo', role: 'participant' },
  ],
  when: {
    start: '2031-05-04',
    end: '2031-05-04',
    precision: 'day',
    zone: null,
    basis: 'stated',
    span: null,
    text: 'on Sunday',
  },
  place: null,
  actuality: 'happened',
  mentions: ['gazette', 'astra', 'borea'].map((name) => ({
    statement: `statement:${name}`,
    document: `doc:${name}`,
    score: 0.94,
    reasons: [{ by: 'participants', saw: 'the same two' }],
  })),
  status: {
    corroboration: 'both sides',
    lifecycle: 'fact',
    disputed: false,
    knownSince: '2031-05-04T07:30:00Z',
    byParty: [
      {
        party: 'astra',
        level: 'official',
        denies: false,
        statements: ['statement:astra'],
        since: '2031-05-04T09:00:00Z',
      },
      {
        party: 'borea',
        level: 'official',
        denies: false,
        statements: ['statement:borea'],
        since: '2031-05-04T13:02:00Z',
      },
    ],
    why: [
      {
        field: 'corroboration',
        rule: 'both-sides',
        words: 'Both parties have published a text about it.',
        statements: ['statement:astra', 'statement:borea'],
        at: '2031-05-04T13:02:00Z',
      },
    ],
    history: [
      {
        at: '2031-05-04T07:30:00Z',
        statement: 'statement:gazette',
        corroboration: 'reported',
        lifecycle: 'fact',
        disputed: false,
      },
      {
        at: '2031-05-04T09:00:00Z',
        statement: 'statement:astra',
        corroboration: 'one side',
        lifecycle: 'fact',
        disputed: false,
      },
      {
        at: '2031-05-04T13:02:00Z',
        statement: 'statement:borea',
        corroboration: 'both sides',
        lifecycle: 'fact',
        disputed: false,
      },
    ],
  },
  findings: [
    {
      id: 'finding:scope',
      kind: 'difference',
      point: 'scope',
      words: 'Astra speaks of all ships, Borea of warships.',
      rule: 'scope',
      variants: [
        { value: 'all ships', by: 'astra', party: 'astra', cite: cite('doc:astra', 'for all ships') },
        { value: 'warships', by: 'borea', party: 'borea', cite: cite('doc:borea', 'для военных кораблей') },
      ],
    },
  ],
  leadTime: {
    firstReport: {
      document: 'doc:gazette',
      source: 'gazette',
      lane: 'media',
      earliest: '2031-05-04T07:30:00Z',
      latest: '2031-05-04T07:30:00Z',
    },
    firstOfficial: [
      { party: 'astra', document: 'doc:astra', earliest: '2031-05-04T09:00:00Z', latest: '2031-05-04T09:00:00Z' },
      { party: 'borea', document: 'doc:borea', earliest: '2031-05-04T13:02:00Z', latest: '2031-05-04T13:02:00Z' },
    ],
    minMinutes: 90,
    maxMinutes: 90,
    open: false,
  },
  origins: [
    { document: 'doc:gazette', publisher: 'gazette', copies: [] },
    { document: 'doc:astra', publisher: 'astra-press', copies: [] },
    { document: 'doc:borea', publisher: 'borea-press', copies: [] },
  ],
  comparison: {
    documents: [
      { party: 'astra', document: 'doc:astra', words: 21 },
      { party: 'borea', document: 'doc:borea', words: 44 },
    ],
    rows: [
      {
        point: 'scope',
        relation: 'differs',
        only: null,
        words: '“all ships” / “warships”',
        cells: [
          {
            party: 'astra',
            value: 'all ships',
            cites: [cite('doc:astra', 'the harbour closes for ten days, for all ships')],
          },
          {
            party: 'borea',
            value: 'warships',
            cites: [cite('doc:borea', 'закрыть гавань для военных кораблей на десять дней')],
          },
        ],
      },
      {
        point: 'initiative',
        relation: 'only',
        only: 'borea',
        words: 'Named only by Borea.',
        cells: [
          { party: 'astra', value: null, cites: [] },
          { party: 'borea', value: 'Astra', cites: [cite('doc:borea', 'Разговор прошёл по инициативе Астры')] },
        ],
      },
    ],
  },
  voices: [
    {
      speaker: 'Mara Lind',
      actor: 'lind',
      party: 'astra',
      stance: 'characterises',
      cite: cite('doc:gazette', 'It was a good beginning'),
    },
  ],
}

const seen: ReconciledEvent = {
  ...call,
  id: 'event:seen',
  type: 'MOVE',
  mode: 'seen',
  title: 'Mara Lind seen at the harbour office',
  participants: [{ name: 'Mara Lind', actor: 'lind', role: 'actor' }],
  when: {
    start: '2031-05-04T06:05:00Z',
    end: '2031-05-04T06:05:59Z',
    precision: 'minute',
    zone: 'Europe/Helsinki',
    basis: 'stated',
    span: null,
    text: '06:05',
  },
  mentions: [{ statement: 'statement:seen', document: 'doc:seen', score: 1, reasons: [] }],
  status: {
    corroboration: 'reported',
    lifecycle: 'fact',
    disputed: false,
    knownSince: '2031-05-04T06:10:00Z',
    byParty: [{ party: 'astra', level: 'not covered', denies: false, statements: [], since: null }],
    why: [
      {
        field: 'corroboration',
        rule: 'reported',
        words: 'No official text speaks of it.',
        statements: ['statement:seen'],
        at: '2031-05-04T06:10:00Z',
      },
    ],
    history: [
      {
        at: '2031-05-04T06:10:00Z',
        statement: 'statement:seen',
        corroboration: 'reported',
        lifecycle: 'fact',
        disputed: false,
      },
    ],
  },
  findings: [],
  leadTime: {
    firstReport: {
      document: 'doc:seen',
      source: 'quayside',
      lane: 'informal',
      earliest: '2031-05-04T06:10:00Z',
      latest: '2031-05-04T06:10:00Z',
    },
    firstOfficial: [],
    minMinutes: null,
    maxMinutes: null,
    open: true,
  },
  origins: [{ document: 'doc:seen', publisher: 'quayside', copies: [] }],
  comparison: null,
  voices: [],
}

const record: Reconciliation = {
  asOf: null,
  events: [call, seen],
  tallies: [
    {
      id: 'tally:phone',
      of: 'phone',
      pair: ['astra', 'borea'],
      period: { start: '2031-05-01', end: '2031-05-20' },
      onRecord: {
        total: 1,
        byParty: [
          { party: 'astra', events: ['event:call'] },
          { party: 'borea', events: ['event:call'] },
        ],
        bothSides: ['event:call'],
        events: ['event:call'],
      },
      reportedOnly: [],
      announcedNotHeld: [],
      claims: [
        {
          speaker: 'lind',
          min: 3,
          max: null,
          basis: 'claimed',
          at: '2031-05-04T07:30:00Z',
          cite: cite('doc:gazette', 'agreed to speak again'),
        },
      ],
      words: '1 on record; at least 3 claimed by Mara Lind',
    },
  ],
  commitments: [
    {
      id: 'commitment:closure',
      title: 'Closing the harbour for ten days',
      state: 'agreed',
      parties: ['astra', 'borea'],
      events: ['event:call'],
      steps: [
        {
          state: 'agreed',
          by: 'astra',
          at: '2031-05-04T09:00:00Z',
          cite: cite('doc:astra', 'They agreed that the harbour closes for ten days'),
        },
      ],
      length: [{ by: 'astra', party: 'astra', value: 'P10D', cite: cite('doc:astra', 'for ten days') }],
      scope: [],
      condition: [
        {
          by: 'Quayside channel',
          party: null,
          value: 'once the press offices speak',
          cite: cite('doc:seen', 'No word</b> from any press office'),
        },
      ],
      start: [{ by: 'astra', party: 'astra', value: '2031-05-04', cite: cite('doc:astra', 'today') }],
      end: [
        {
          by: 'astra',
          party: 'astra',
          value: '2031-05-14',
          basis: 'ten days from the call',
          cite: cite('doc:astra', 'for ten days'),
        },
        {
          by: 'borea',
          party: 'borea',
          value: '2031-05-15',
          basis: 'ten days from publication',
          cite: cite('doc:borea', 'на десять дней'),
        },
      ],
      confirmedBy: ['astra', 'borea'],
      words: 'Both sides state ten days; they differ on the first day.',
    },
  ],
  schedule: [
    {
      event: 'event:seen',
      announced: null,
      seen: { at: '2031-05-04T06:05:00Z', cite: cite('doc:seen', 'was seen at the harbour office') },
      outcome: 'seen, not announced',
      words: 'Seen at 06:05; no schedule names it.',
    },
  ],
  bursts: [],
  sources: [
    {
      source: 'quayside',
      documents: 1,
      firstReports: ['event:seen'],
      medianLeadMinutes: null,
      leadTimes: 0,
      early: 1,
      laterOnRecord: [],
      contradicted: [],
      open: ['event:seen'],
      words: '0 of its 1 early reports were later on record; 0 contradicted; 1 still open.',
    },
  ],
}

/** Two invented states, one call told by four sources, one sighting: small enough to know by heart. */
export const harbour: Sample = {
  dossier,
  documents,
  statements,
  events: record.events as readonly Event[],
  record,
  revisions: [
    {
      document: 'doc:gazette',
      number: 1,
      capture: 'capture:1',
      seenAt: '2031-05-04T07:40:00Z',
      text: 'The harbour will close for a week.',
      title: null,
      updated: null,
    },
    {
      document: 'doc:gazette',
      number: 2,
      capture: 'capture:2',
      seenAt: '2031-05-04T10:00:00Z',
      text: 'The harbour will close for ten days.',
      title: null,
      updated: null,
    },
  ],
  captures: [
    {
      id: 'capture:2',
      dossier: dossier.id,
      source: 'gazette',
      from: '/home/ann/private/from-a-friend.html',
      takenAt: '2031-05-04T10:00:00Z',
      hash: '0'.repeat(64),
      size: 812,
      mediaType: 'text/html',
      headers: {},
    },
  ],
}

function actor(id: string, kind: 'state' | 'person', name: string) {
  return { id, kind, name, names: {}, party: null, holds: [], zone: null, standsFor: null, not: [], adjectives: {} }
}

function source(id: string, name: string, lane: 'official' | 'media' | 'informal', party: string | null) {
  return { id, name, lane, party, publisher: id, lang: null, zone: null, matches: [], url: `https://${id}.example/` }
}

function document(
  id: string,
  from: string,
  kind: Document['kind'],
  published: string,
  title: string | null,
  text: string,
): Document {
  const { lane, party } = dossier.sources.find((item) => item.id === from)!
  return {
    id,
    kind,
    title,
    text,
    published,
    lane,
    party,
    source: from,
    publisher: from,
    from,
    lang: /[а-я]/.test(text) ? 'ru' : 'en',
    updated: null,
    zone: null,
    author: null,
    url: `https://${from}.example/${id.slice(4)}`,
    forwardedFrom: null,
    media: [],
    place: null,
    tags: [],
    scheduled: null,
    notes: [],
  }
}

function spanOf(id: string, words: string): Span {
  const at = documents.find((item) => item.id === id)!.text.indexOf(words)
  if (at < 0) throw new Error(`“${words}” is not in ${id}`)
  return [at, at + words.length]
}

function cite(id: string, text: string): Citation {
  return { document: id, statement: null, span: spanOf(id, text), text }
}

function statement(id: string, of: string, type: Statement['type'], mode: string | null, words: string): Statement {
  const span = spanOf(of, words)
  return {
    kind: 'statement',
    id,
    document: of,
    type,
    mode,
    participants: [],
    place: null,
    when: null,
    actuality: 'happened',
    stance: 'asserts',
    attribution: [],
    content: span,
    count: null,
    terms: null,
    quote: null,
    evidence: span,
    trigger: [span[0], span[0] + 4],
    confidence: 0.9,
    reasons: [],
  }
}
