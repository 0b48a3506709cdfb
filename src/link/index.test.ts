import { describe, expect, test } from 'vitest'
import { documentOf, statementOf } from '../../test/fixtures/statements.js'
import { linked, PAIR, told } from '../../test/fixtures/told.js'

const march = told('Putin and Trump spoke by phone on 18 March.', '2025-03-18T20:00:00Z', {
  who: PAIR,
  on: '2025-03-18',
})

describe('linking', () => {
  test('reports of one call in two languages are one event', () => {
    const russian = told(
      'Путин и Трамп провели 18 марта телефонный разговор.',
      '2025-03-18T21:10:00Z',
      { who: { Путин: 'putin', Трамп: 'trump' }, on: '2025-03-18' },
      { lang: 'ru' },
    )
    const events = linked([march, russian])
    expect(events).toHaveLength(1)
    expect(events[0]?.mentions).toHaveLength(2)
    expect(events[0]?.mentions[1]?.reasons.map((reason) => reason.by)).toContain('participants')
  })

  test('a meeting announced, held and described is one event', () => {
    const who = { Putin: 'putin', Witkoff: 'witkoff' }
    const events = linked([
      told('Putin will receive Witkoff on Friday.', '2025-04-11T09:00:00Z', {
        mode: 'meet',
        who,
        on: '2025-04-11',
        actuality: 'planned',
        stance: 'announces',
      }),
      told('Putin is meeting Witkoff in Saint Petersburg.', '2025-04-11T15:00:00Z', {
        mode: 'meet',
        who,
        on: '2025-04-11',
        actuality: 'happening',
        at: ['Saint Petersburg', 'saint-petersburg'],
      }),
      told('Witkoff and Putin talked for more than four hours.', '2025-04-11T21:30:00Z', { mode: 'meet', who }),
    ])
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ actuality: 'happened', place: { actor: 'saint-petersburg' } })
  })

  test('two calls on two days are two events', () => {
    const february = told('Putin and Trump spoke on 12 February.', '2025-02-12T18:00:00Z', {
      who: PAIR,
      on: '2025-02-12',
    })
    expect(linked([march, february])).toHaveLength(2)
  })

  test('a day of nobody knows which year is not another day', () => {
    const [february, march, again] = [
      'Putin and Trump spoke on 12 February 2025.',
      'Putin spoke with Trump on 18 March.',
      'On 12 February Trump phoned Putin.',
    ] as const
    const document = documentOf({ text: [february, march, again].join(' ') })
    const day = (text: string, yearless: string) =>
      statementOf(document, text, { who: PAIR, when: { precision: 'day', yearless } })
    const full = statementOf(document, february, { who: PAIR, on: '2025-02-12' })
    const [other, same] = [day(march, '--03-18'), day(again, '--02-12')]
    expect(linked([[document, full, other]])).toHaveLength(2)
    expect(linked([[document, full, same]])).toHaveLength(1)
    expect(linked([[document, other, same]])).toHaveLength(2)
    expect(linked([[document, full, other, same]]).map(({ mentions }) => mentions.length)).toEqual([2, 1])
    expect(linked([[document, other]])[0]?.when?.yearless).toBe('--03-18')
  })

  test('an undated retelling joins the call of the day, not the one of last month', () => {
    const february = told('Putin and Trump spoke on 12 February.', '2025-02-12T18:00:00Z', {
      who: PAIR,
      on: '2025-02-12',
    })
    const events = linked([february, march, told('Trump called Putin.', '2025-03-19T06:00:00Z', { who: PAIR })])
    expect(events.map((event) => event.mentions.length)).toEqual([1, 2])
  })

  test('a call and the meeting it arranges are two events', () => {
    const document = documentOf({
      text: 'On 12 February Putin and Trump agreed by phone to meet.',
      published: '2025-02-12',
    })
    const call = statementOf(document, 'Putin and Trump agreed by phone', { who: PAIR, on: '2025-02-12' })
    const meeting = statementOf(document, 'to meet', {
      mode: 'meet',
      who: PAIR,
      actuality: 'planned',
      stance: 'agrees',
    })
    expect(linked([[document, call, meeting]])).toHaveLength(2)
  })

  test('a proposal is not its object', () => {
    const proposal = told('Trump proposed a call with Putin on 18 March.', '2025-03-17T12:00:00Z', {
      who: PAIR,
      on: '2025-03-18',
      actuality: 'possible',
      stance: 'proposes',
    })
    expect(linked([march, proposal])).toHaveLength(2)
  })

  test('what one side puts forward by itself is no event; what it puts forward to another side is one', () => {
    const how = { type: 'AGREE', stance: 'proposes', when: { start: null } } as const
    const alone = told('Macron is prepared to open his airspace to relief flights.', '2025-03-17T12:00:00Z', {
      ...how,
      who: { Macron: ['macron', 'actor'] },
    })
    const toOther = told('Trump offered Putin a pause in strikes.', '2025-03-17T12:00:00Z', {
      ...how,
      who: { Trump: ['trump', 'actor'], Putin: ['putin', 'recipient'] },
    })
    expect(linked([alone])).toHaveLength(0)
    expect(linked([toOther])).toHaveLength(1)
  })

  test('a call of the same day with somebody else is another event', () => {
    const other = told('Macron and Trump spoke on 18 March.', '2025-03-18T22:00:00Z', {
      who: { Macron: 'macron', Trump: 'trump' },
      on: '2025-03-18',
    })
    expect(linked([march, other])).toHaveLength(2)
  })

  test('"the call" of a text that names only one side beside it joins the only call of that day', () => {
    const document = documentOf({
      text: 'Trump praised Putin. He said the call took two hours.',
      published: '2025-03-18T22:00:00Z',
    })
    const praise = statementOf(document, 'Trump praised Putin.', { type: 'SUPPORT', mode: null, who: PAIR })
    const call = statementOf(document, 'He said the call took two hours.', { who: { He: 'trump' }, on: '2025-03-18' })
    const at = document.text.indexOf('call')
    expect(
      linked([march, [document, praise, { ...call, trigger: [at, at + 4] }]]).filter(({ type }) => type === 'CONSULT'),
    ).toHaveLength(1)
  })

  test('"what we call" names no call', () => {
    const remark = told('Trump praised what they call shuttle diplomacy.', '2025-03-18T22:00:00Z', {
      type: 'STATE',
      mode: null,
      who: { Trump: 'trump' },
    })
    expect(linked([march, remark]).find(({ type }) => type === 'CONSULT')?.mentions).toHaveLength(1)
  })

  test('a report that names only one side joins neither of two calls', () => {
    const other = told('Macron and Trump spoke on 18 March.', '2025-03-18T22:00:00Z', {
      who: { Macron: 'macron', Trump: 'trump' },
      on: '2025-03-18',
    })
    const alone = told('Trump was on the phone.', '2025-03-18T22:30:00Z', { who: { Trump: 'trump' }, on: '2025-03-18' })
    expect(linked([march, other, alone]).map((event) => event.mentions.length)).toEqual([1, 1, 1])
  })
})
