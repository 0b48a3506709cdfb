import { describe, expect, test } from 'vitest'
import type { StatusSnapshot } from '../../model/index.js'
import { cluster } from './cluster.js'
import { tierOf } from './columns.js'
import { DAY, HOUR, type Mark, type MarkWords, MINUTE, type TimelineData } from './data.js'
import { render } from './render.js'
import { ticks } from './ticks.js'

const status = (part: Partial<StatusSnapshot> = {}): StatusSnapshot => ({
  corroboration: 'reported',
  lifecycle: 'fact',
  disputed: false,
  ...part,
})
const START = Date.parse('2025-03-01T00:00:00Z')

const mark = (at: number, part: Partial<Mark & MarkWords> = {}): Mark & MarkWords => ({
  tier: tierOf(part.status ?? status()),
  event: `event:${at}`,
  row: 0,
  at,
  until: null,
  status: status(),
  title: 'A call',
  href: '/e',
  words: 'reported',
  weight: 1,
  ...part,
})

const data = (part: Partial<TimelineData> = {}): TimelineData => ({
  from: START,
  to: START + 4 * DAY,
  now: START + 400 * DAY,
  width: 1200,
  rows: [
    { key: 'media', label: 'Media' },
    { key: 'informal', label: 'Informal' },
  ],
  marks: [],
  describe: (drawn) => drawn as Mark & MarkWords,
  ends: [],
  published: [],
  bursts: [],
  words: {
    name: 'Timeline',
    attention: (max) => `max ${max}`,
    heightened: 'heightened',
    now: 'now',
    ends: 'ends',
    events: (n) => `${n} events`,
    locale: 'en-GB',
  },
  hrefOf: (from, to) => `?from=${from}&to=${to}`,
  ...part,
})

describe('clusters', () => {
  const clusters = (xs: readonly number[]) =>
    cluster(
      xs.map((x) => mark(x)),
      (at) => at,
    ).map(({ marks }) => marks.length)

  test('neighbours closer than 24 pixels become one', () => {
    expect(clusters([0, 10, 20, 100])).toEqual([3, 1])
  })

  test('no two drawn centres stand closer than 24 pixels, whatever the data', () => {
    const xs = Array.from({ length: 400 }, (_, n) => (n * 7919) % 1200).sort((a, b) => a - b)
    const centres = cluster(
      xs.map((x) => mark(x)),
      (at) => at,
    ).map(({ x }) => x)
    for (const [n, x] of centres.entries()) if (n > 0) expect(x - centres[n - 1]!).toBeGreaterThanOrEqual(24)
  })

  test('rows are kept apart and every mark is in exactly one cluster', () => {
    const marks = [mark(1), mark(2, { row: 1 }), mark(3)]
    expect(cluster(marks, (at) => at).map(({ row, marks: of }) => [row, of.length])).toEqual([
      [0, 2],
      [1, 1],
    ])
  })
})

describe('ticks', () => {
  test.each([
    [HOUR, ['00:30', '00:40']],
    [DAY, ['1 Mar', '06:00']],
    [60 * DAY, ['3 Mar', '7 Apr']],
    [800 * DAY, ['Jul', '2026']],
  ])('%i ms long windows say %j', (length, labels) => {
    const said = ticks(START, START + length, 1200, { locale: 'en-GB' }).map(({ label }) => label)
    for (const label of labels) expect(said).toContain(label)
    expect(said.length).toBeLessThanOrEqual(12)
  })

  test('times before 1970 are ticked too', () => {
    const from = Date.UTC(1945, 1, 4)
    const made = ticks(from, from + 3 * DAY, 1000, { locale: 'en-GB' })
    expect(made[0]?.label).toBe('4 Feb')
    expect(made.every(({ at }) => at >= from)).toBe(true)
  })
})

describe('the drawing', () => {
  test('shows a lone mark as a link with glyph, title and words', () => {
    const svg = render(data({ marks: [mark(START + DAY)] }))
    expect(svg).toContain('aria-label="A call. reported"')
    expect(svg).toContain('g-dash')
    expect(svg).toContain('>A call</text>')
  })

  test('escapes what comes from outside', () => {
    const svg = render(
      data({ marks: [mark(START + DAY, { title: '"><script>alert(1)</script>\u0000', href: '/x"y' })] }),
    )
    expect(svg).not.toMatch(/<script|\u0000|href="\/x"y/)
  })

  test('joins one event across rows in the order in which the lanes spoke', () => {
    const marks = [mark(START + 2 * DAY, { event: 'e' }), mark(START + DAY, { event: 'e', row: 1 })]
    expect(render(data({ marks }))).toMatch(/class="join" d="M299\.8 194L599\.5 128"/)
  })

  test('a line ends at the time of its event also where a count hides the mark; many between the same counts become one', () => {
    const pairs = (count: number) =>
      Array.from({ length: count }, (_, n) => [
        mark(START + DAY + n * MINUTE, { event: `e${n}` }),
        mark(START + 2 * DAY + n * MINUTE, { event: `e${n}`, row: 1 }),
      ]).flat()
    expect(render(data({ marks: pairs(2) }))).toMatch(/class="join" d="M299\.8 128L599\.5 194M300 128L599\.7 194"/)
    expect(render(data({ marks: pairs(9) }))).toMatch(/class="join thick" d="M[\d.]+ 128L[\d.]+ 194"/)
  })

  test('ends of terms that stand too close are counted, and lead to their stretch of time', () => {
    const end = (hours: number) => ({
      at: START + hours * HOUR,
      title: `end ${hours}`,
      href: `#${hours}`,
      group: `${hours}`,
    })
    const svg = render(data({ ends: [end(24), end(25), end(70)] }))
    expect(svg.match(/class="flag"/g)).toHaveLength(1)
    expect(svg).toContain('<title>end 24\nend 25</title>')
    expect(svg).toContain('>2</text>')
  })

  test('a crowd over a long time becomes columns that lead to their stretch of time', () => {
    const marks = Array.from({ length: 600 }, (_, n) =>
      mark(START + (n % 200) * DAY, {
        event: `e${n}`,
        status: status({ corroboration: n % 2 ? 'on record' : 'reported' }),
      }),
    )
    const svg = render(data({ marks, to: START + 200 * DAY }))
    expect(svg).toContain('class="col solid"')
    expect(svg).toContain('url(#plot-hatch)')
    expect(svg).not.toContain('class="count"')
  })

  test('tints what lies ahead and marks the present', () => {
    const svg = render(data({ now: START + 3 * DAY }))
    expect(svg).toContain('class="future" x="899.3"')
    expect(svg).toContain('>now</text>')
  })

  test('labels the attention band with its maximum', () => {
    expect(render(data({ published: [START + HOUR, START + HOUR + 1, START + 2 * DAY] }))).toContain('max 2')
  })

  test('draws 50,000 events with a bounded number of marks', () => {
    const marks = Array.from({ length: 50_000 }, (_, n) =>
      mark(START + ((n * 7919) % 1_000_000) * 345, { row: n % 2, event: `e${n}` }),
    )
    const svg = render(data({ marks, published: marks.map(({ at }) => at) }))
    expect(svg.match(/class="mark/g)!.length).toBeLessThan(120)
  })
})
