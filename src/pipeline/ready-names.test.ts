import { expect, test } from 'vitest'
import { fold } from '../extract/actors/fold.js'
import { createActors, nameTable } from '../extract/index.js'
import { wordsOf } from '../extract/words/words.js'
import { packageRoot } from './root.js'
import { gazetteer } from './tables.js'

const TEXTS = [
  [
    'en',
    'The Russian foreign minister met Marco Rubio in Riyadh; the constructor of the Kremlin’s plan, said U.S. officials.',
  ],
  ['ru', 'Президента России и главу МИД Саудовской Аравии принял Уиткофф, сообщили в Кремле и Белом доме.'],
  ['uk', 'Президент України Володимир Зеленський зустрівся з держсекретарем США у Вашингтоні.'],
] as const

test('names read from the table of the build are found as those worked out anew, with a dossier’s own names before them', async () => {
  const { actors, offices } = await gazetteer(packageRoot(), false)
  const table = JSON.parse(JSON.stringify(nameTable(actors, offices)))
  const own = { ...actors[0]!, id: 'own:plan', name: 'The Plan', names: { en: ['plan'] }, adjectives: {} }
  const fresh = createActors([own, ...actors], [...offices])
  const ready = createActors([own, ...actors], [...offices], { actors, table })
  for (const [lang, text] of TEXTS) {
    const folded = fold(text)
    const query = { text, folded, words: wordsOf(folded) }
    const found = ready.find(query, lang)
    expect(found.length).toBeGreaterThan(2)
    expect(found).toEqual(fresh.find(query, lang))
  }
})
