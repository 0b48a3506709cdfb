import { describe, expect, test } from 'vitest'
import { ACTORS, documentOf, statementOf } from '../../test/fixtures/statements.js'
import type { Document, Statement } from '../model/index.js'
import { createLinker, link } from './index.js'

type Random = (below: number) => number

function random(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const PEOPLE = ['putin', 'trump', 'witkoff', 'lavrov', 'rubio', 'russia', 'us']
const SHAPES = [
  { type: 'CONSULT', mode: 'phone' },
  { type: 'CONSULT', mode: 'meet' },
  { type: 'CONSULT', mode: null },
  { type: 'MOVE', mode: 'arrive' },
  { type: 'ACCUSE', mode: null },
  { type: 'STATE', mode: null },
] as const
const ACTUALITIES = ['happened', 'happened', 'planned', 'not'] as const

/** Few people, few days, half of it undated or incomplete: everything meets everything. */
function world(seed: number, size: number): { documents: Document[]; statements: Statement[] } {
  const draw = random(seed)
  const documents: Document[] = []
  const statements: Statement[] = []
  for (let at = 0; at < size; at++) {
    const published = new Date(Date.UTC(2025, 2, 1 + draw(9), draw(24), draw(60))).toISOString()
    const text = `Report ${at}: after the call they spoke of talks number${draw(6)} and matter${draw(6)} in town.`
    const document = documentOf({ text, published, party: draw(3) === 0 ? 'russia' : null })
    documents.push(document)
    for (let n = 0; n <= draw(3); n++) {
      const [a, b] = [PEOPLE[draw(PEOPLE.length)] ?? 'putin', PEOPLE[draw(PEOPLE.length)] ?? 'trump']
      const day = `2025-03-0${1 + draw(9)}`
      const when = draw(2) === 0 ? {} : { on: draw(3) === 0 ? `${day}T2${draw(4)}:00:00Z` : day }
      const who: Readonly<Record<string, readonly [string, 'actor' | 'recipient']>> =
        draw(3) === 0
          ? { spoke: [a, 'actor'] as const }
          : { spoke: [a, 'actor'] as const, talks: [b, 'recipient'] as const }
      const actuality = ACTUALITIES[draw(4)] ?? 'happened'
      const shape = SHAPES[draw(SHAPES.length)] ?? SHAPES[0]
      const made = statementOf(document, text, {
        ...shape,
        who,
        ...when,
        actuality,
        stance: actuality === 'not' && draw(2) === 0 ? 'denies' : 'asserts',
      })
      statements.push({ ...made, id: `s${at}-${n}`, trigger: [10 + n, 12 + n] })
    }
  }
  return { documents, statements }
}

describe('linking lot by lot', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('equals linking everything at once (world %i)', (seed) => {
    const { documents, statements } = world(seed, 70)
    const whole = link({ documents, statements, actors: ACTORS, curations: [] })
    const draw = random(seed + 100)
    const linker = createLinker(ACTORS, [])
    const left = [...documents]
    while (left.length > 0) {
      const lot = Array.from({ length: 1 + draw(4) }, () => left.splice(draw(left.length), 1)[0]).filter(
        (d) => d !== undefined,
      )
      const ids = new Set(lot.map(({ id }) => id))
      linker.add({ documents: lot, statements: statements.filter(({ document }) => ids.has(document)) })
    }
    expect(linker.events()).toEqual(whole)
  })

  test('the order of statements changes nothing', () => {
    const { documents, statements } = world(9, 60)
    const once = link({ documents, statements, actors: ACTORS, curations: [] })
    expect(
      link({ documents: documents.toReversed(), statements: statements.toReversed(), actors: ACTORS, curations: [] }),
    ).toEqual(once)
  })

  test('every statement is in one event at most', () => {
    const { documents, statements } = world(10, 80)
    const mentions = link({ documents, statements, actors: ACTORS, curations: [] }).flatMap((event) =>
      event.mentions.map((m) => m.statement),
    )
    expect(mentions.length).toBeGreaterThan(40)
    expect(new Set(mentions).size).toBe(mentions.length)
  })
})
