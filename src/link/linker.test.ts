import { describe, expect, test } from 'vitest'
import { ACTORS } from '../../test/fixtures/statements.js'
import { random, world } from '../../test/fixtures/world.js'
import { createLinker, link } from './index.js'

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

  test.each([11, 12, 13, 14, 15, 16])(
    'a document read again takes the place of what it said before (world %i)',
    (seed) => {
      const { documents, statements } = world(seed, 60)
      const draw = random(seed + 200)
      const linker = createLinker(ACTORS, [])
      linker.add({ documents, statements })
      let [texts, told] = [documents, statements]
      for (let round = 0; round < 12; round++) {
        const lot = new Set(Array.from({ length: 1 + draw(3) }, () => texts[draw(texts.length)]?.id ?? ''))
        // Some are published at another time now, some have lost a statement, and some say what another text said.
        texts = texts.map((document) =>
          lot.has(document.id) && draw(2) === 0
            ? { ...document, published: texts[draw(texts.length)]?.published ?? null }
            : document,
        )
        told = told.filter(({ document }) => !lot.has(document) || draw(4) > 0)
        linker.add({
          documents: texts.filter(({ id }) => lot.has(id)),
          statements: told.filter(({ document }) => lot.has(document)),
        })
        expect(linker.events()).toEqual(link({ documents: texts, statements: told, actors: ACTORS, curations: [] }))
      }
    },
  )

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
