import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { fold } from '../actors/fold.js'
import { mentionsOf } from '../mentions/mentions.js'
import { wordsOf } from '../words/words.js'
import { repaired } from './repair.js'

const { languages, lexicons, actorIndex } = resources

/** Does any word stand above itself once everything is mended? */
function hasLoop(lang: string, text: string): boolean {
  const folded = fold(text)
  const mentions = mentionsOf(actorIndex, { text, folded, words: wordsOf(folded), lang, date: '2025-03-10' })
  return languages
    .get(lang)!
    .analyse(text)
    .sentences.some((sentence) => {
      const { tokens } = repaired(sentence, mentions, lexicons.get(lang)!)
      return tokens.some((_, from) => {
        let at = from
        for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) at = tokens[at]!.head
        return at >= 0
      })
    })
}

test.each([
  'Telephone conversation with Crown Prince of Abu Dhabi Mohammed bin Zayed Al Nahyan',
  'Calls to Vladimir Putin, Xi Jinping and Will Scharf put off, says Mark Carney, May his aide',
  'Following Biden Trump following Starmer following talks following',
  'Putin Trump Macron and and and Lavrov, says, says Rubio meets met Fidan planned was cancelled of hiding from going',
])('no mend puts a word above itself: %s', (text) => {
  expect(hasLoop('en', text)).toBe(false)
})
