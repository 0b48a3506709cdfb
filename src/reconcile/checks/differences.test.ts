import { expect, test } from 'vitest'
import { theEvent } from '../../../test/fixtures/dossier.js'
import { told } from '../../../test/fixtures/told.js'

const findings = (event: ReturnType<typeof theEvent>, point: string) =>
  event.findings.filter((finding) => finding.point === point).map(({ words }) => words)

test('two reports that name different envoys of one side differ, with who says which', () => {
  const wire = told(
    'Putin received Witkoff on 11 April.',
    '2025-04-11T18:00:00Z',
    { mode: 'meet', who: { Putin: 'putin', Witkoff: 'witkoff' }, on: '2025-04-11' },
    { source: 'courier' },
  )
  const desk = told(
    'Putin received Rubio and Witkoff, 11 April.',
    '2025-04-11T19:00:00Z',
    { mode: 'meet', who: { Putin: 'putin', Rubio: 'rubio', Witkoff: 'witkoff' }, on: '2025-04-11' },
    { source: 'bbc-world' },
  )
  const other = told(
    'Putin, Rubio and Lavrov met on 11 April.',
    '2025-04-11T20:00:00Z',
    { mode: 'meet', who: { Putin: 'putin', Rubio: 'rubio', Lavrov: 'lavrov' }, on: '2025-04-11' },
    { source: 'channel' },
  )
  expect(findings(theEvent([wire, desk]), 'participants')).toEqual([])
  expect(findings(theEvent([wire, desk, other]), 'participants')).toEqual([
    'Who took part is told differently: Putin and Witkoff (The Courier); Lavrov, Putin and Rubio (Moscow Watch).',
  ])
})

test.each([
  [
    'energy infrastructure',
    'energy and infrastructure',
    ['What it covers is given as energy infrastructure (The Courier); energy and infrastructure (BBC World).'],
  ],
  ['energy infrastructure', 'the energy infrastructure', []],
  ['energy infrastructure', 'power plants', []],
  ['energy infrastructure', 'энергетической инфраструктуре', []],
  [
    'energy and infrastructure',
    'энергетической инфраструктуре',
    ['What it covers is given as energy and infrastructure (The Courier); энергетической инфраструктуре (BBC World).'],
  ],
  // Nobody here knows whether these two are one thing.
  ['grain silos', 'припортовым элеваторам', []],
])('a pause of strikes on %s beside one on %s', (a, b, words) => {
  const pause = (scope: string, source: string, hour: number) =>
    told(
      `Russia and the United States agreed on a pause of thirty days in strikes on ${scope}.`,
      `2025-03-18T${hour}:00:00Z`,
      {
        type: 'AGREE',
        mode: null,
        who: { Russia: 'russia', 'United States': 'us' },
        on: '2025-03-18',
        terms: { length: ['P30D', 'thirty days'], scope: [scope, scope] },
      },
      { source, lang: /[а-я]/.test(scope) ? 'ru' : 'en' },
    )
  expect(findings(theEvent([pause(a, 'courier', 20), pause(b, 'bbc-world', 21)]), 'scope')).toEqual(words)
})

test.each([
  [
    'almost an hour and a half',
    'about an hour and a half',
    ['All give about the same length: almost 1 h 30 min (The Courier); about 1 h 30 min (BBC World).'],
  ],
  ['over four hours', 'four hours', ['Its length is given as over 4 h (The Courier); 4 h (BBC World).']],
])('a call of %s beside one of %s', (a, b, words) => {
  const call = (length: string, source: string, hour: number) =>
    told(
      `Putin and Trump spoke for ${length} on 12 February.`,
      `2025-02-12T${hour}:00:00Z`,
      { who: { Putin: 'putin', Trump: 'trump' }, on: '2025-02-12' },
      { source },
    )
  expect(findings(theEvent([call(a, 'courier', 20), call(b, 'bbc-world', 21)]), 'length')).toEqual(words)
})
