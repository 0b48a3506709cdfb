import { describe, expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { createTree } from '../tree.js'
import { quotesOf } from '../words/quotes.js'
import { outermost, reportsOf } from './reports-of.js'

const { languages, lexicons } = resources

/** Source, cue and content of every attribution that the text itself makes. */
function attributed(lang: string, text: string): (string | null)[][] {
  const lexicon = lexicons.get(lang)!
  return languages
    .get(lang)!
    .analyse(text)
    .sentences.flatMap((sentence, index) => {
      const tree = createTree(text, lang, index, sentence)
      return outermost(tree, reportsOf(tree, lexicon, quotesOf(text)))
    })
    .map(({ sourceSpan, cue, content }) => [
      sourceSpan && text.slice(...sourceSpan),
      text.slice(...cue),
      content.map((span) => text.slice(...span)).join(' … '),
    ])
}

describe('attributions of a sentence', () => {
  test.each([
    [
      'The harbour master said the ferry would sail at dawn.',
      'The harbour master',
      'said',
      'the ferry would sail at dawn',
    ],
    [
      '“We sail at dawn,” said Anna Berg, the harbour master.',
      'Anna Berg, the harbour master',
      'said',
      '“We sail at dawn,”',
    ],
    [
      '“We sail,” the captain said, “and nobody will stop us.”',
      'the captain',
      'said',
      '“We sail,” … “and nobody will stop us.”',
    ],
    ['The ferry is late, according to two dockers.', 'two dockers', 'according to', 'The ferry is late'],
    ['The union has called for a strike.', 'The union', 'has called for', 'a strike'],
    ['She wants to rebuild the pier.', 'She', 'wants', 'to rebuild the pier'],
    ["The engineers laughed off Berg's claim that the pier is safe.", "Berg's", 'claim', 'that the pier is safe'],
    ['The council was criticised by fishermen.', 'fishermen', 'was criticised', 'The council'],
    ['"The pumps are old," Anna Berg, 51, told the harbour board.', 'Anna Berg, 51', 'told', '"The pumps are old,"'],
    [
      '"The pumps are old," the board\'s spokesman, Jan Holm, wrote to residents.',
      "the board's spokesman, Jan Holm",
      'wrote',
      '"The pumps are old,"',
    ],
    [
      'Back in Oslo, Mr. Holm said, he decided to sell the pumps.',
      'Mr. Holm',
      'said',
      'Back in Oslo … he decided to sell the pumps',
    ],
    [
      'But Holm said the ferry has not replied to his letter.',
      'Holm',
      'said',
      'the ferry has not replied to his letter',
    ],
    [
      'Former mayor Jon Berg of Vermont said the pumps are old.',
      'Former mayor Jon Berg of Vermont',
      'said',
      'the pumps are old',
    ],
    ['Berg on Tuesday said he wants a new pump.', 'Berg', 'said', 'he wants a new pump'],
    [
      'She adds, “What kind of board loses a pump in a year?”',
      'She',
      'adds',
      '“What kind of board loses a pump in a year?”',
    ],
    ['Most oppose selling the ferry.', 'Most', 'oppose', 'selling the ferry'],
    [
      'Jan Holm, a skipper who has sailed here for years, said the pumps are old.',
      'Jan Holm, a skipper who has sailed here for years',
      'said',
      'the pumps are old',
    ],
    [
      'The harbour master, at a meeting in Oslo, said the pumps are old.',
      'The harbour master',
      'said',
      'the pumps are old',
    ],
    [
      'The union issued a statement on Monday saying that the pumps are old.',
      'The union',
      'issued a statement on Monday saying',
      'that the pumps are old',
    ],
    ['Berg used her speech to call for a new pier.', 'Berg', 'used her speech to call for', 'a new pier'],
    ['The skipper is a staunch opponent of the new pier.', 'The skipper', 'is a staunch opponent of', 'the new pier'],
    ['Holm scolded the board: “The pumps are old,” he said.', 'he', 'said', '“The pumps are old,”'],
    ['Although he says he loves the sea, he also accuses the skippers of greed.', 'he', 'says', 'he loves the sea'],
    ['The clerk said the pumps had failed, though she noted a new one.', 'The clerk', 'said', 'the pumps had failed'],
    ['The council refused to sell the ferry, which the union had opposed.', 'the union', 'had opposed', 'the ferry'],
    ['The mayor painted him as a coward.', 'The mayor', 'painted', 'him as a coward'],
    ['The minister ruled out a sale of the ferry.', 'The minister', 'ruled out', 'a sale of the ferry'],
    [
      'The study found that in the largest ports ferries have been late.',
      'The study',
      'found',
      'that in the largest ports ferries have been late',
    ],
  ])('%s', (text, source, cue, content) => {
    expect(attributed('en', text)).toContainEqual([source, cue, content])
  })

  test.each([
    [
      'Смотритель порта сообщил, что паром выйдет на рассвете.',
      'Смотритель порта',
      'сообщил',
      'что паром выйдет на рассвете',
    ],
    ['Премьер был давним противником сделки с островом.', 'Премьер', 'был давним противником', 'сделки с островом'],
    ['По словам смотрителя, паром выйдет на рассвете.', 'смотрителя', 'По словам', 'паром выйдет на рассвете'],
  ])('%s', (text, source, cue, content) => {
    expect(attributed('ru', text)).toContainEqual([source, cue, content])
  })

  test('whoever tells nothing of a thing is no source of it', () => {
    const text = 'Мэры обсудили мост, о котором министерства не сообщали.'
    expect(attributed('ru', text).filter(([source]) => source === 'министерства')).toEqual([])
  })

  test('a participle behind a comma speaks for whoever spoke before', () => {
    expect(attributed('en', 'The mayor said the pier is closed, adding that repairs would take a month.')).toEqual([
      ['The mayor', 'said', 'the pier is closed'],
      ['The mayor', 'adding', 'that repairs would take a month'],
    ])
  })

  test('what a quotation reports is not told by the text itself', () => {
    expect(attributed('en', '“I think the pilot lied,” she wrote.').map(([, cue]) => cue)).toEqual(['wrote'])
  })

  test('a quotation of its own paragraph belongs to the sentence that announces it', () => {
    expect(attributed('en', 'The captain wrote:\n\n“Nobody sails in this weather.”')).toContainEqual([
      'The captain',
      'wrote:',
      '“Nobody sails in this weather.”',
    ])
  })

  test.each([
    'The ferry sailed at dawn with forty lorries on board.',
    'In May, Berg came, and nobody listened.',
    'The two accounts of the night disagree on much more than the hour.',
    'The ship that the mayor bought sank.',
    'The pumps, built in 1960, are old.',
    'You may think that the pumps are old.',
    'The mayor painted the door of the boathouse.',
  ])('plain telling has no source: %s', (text) => {
    expect(attributed('en', text)).toEqual([])
  })
})
