import { expect, test } from 'vitest'
import type { Brief } from '../model/index.js'
import { briefText } from './brief-text.js'

test('a Russian brief is framed in Russian on the terminal too', () => {
  const brief: Brief = {
    of: 'dossier',
    id: 'harbour',
    title: 'Переговоры о гавани',
    asOf: '2031-05-06',
    lang: 'ru',
    sections: [
      {
        key: 'on-record',
        heading: 'Официально',
        sentences: [
          {
            text: 'Стороны встретились 4 мая.',
            verbatim: false,
            event: null,
            cites: [{ document: 'palace:1', statement: null, span: [0, 20], text: 'Встреча состоялась' }],
          },
        ],
      },
    ],
    dropped: 1,
    left: [{ text: 'Стороны довольны.', why: 'ничего не цитирует' }],
  }
  expect(briefText(brief, new Map([['palace:1', 'Дворец, 4 мая 2031']]))).toBe(
    `Переговоры о гавани · на 2031-05-06
===================================
ОФИЦИАЛЬНО
  • Стороны встретились 4 мая. [1]
ОПУЩЕНО (1)
  • Стороны довольны. – ничего не цитирует
ИСТОЧНИКИ
  [1] Дворец, 4 мая 2031: «Встреча состоялась» (palace:1:0-20)`,
  )
})
