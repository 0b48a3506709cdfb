import { describe, expect, test } from 'vitest'
import { inShort, statementsIn } from '../../test/statements/in-short.js'

const told = (text: string) => statementsIn(text).map(inShort)
const typesOf = (text: string) => statementsIn(text).map(({ type }) => type)

describe('what is closed, seized, turned back and opened again', () => {
  test.each([
    ['A Kenyan patrol intercepted two Somali trawlers off Kiunga on Monday.', 'COERCE kenya+somalia happened asserts'],
    ['Malawian police picked up five Mozambican traders on Monday.', 'COERCE malawi+mozambique happened asserts'],
    ['Bangladesh suspended the passage of lorries at Benapole.', 'COERCE bangladesh happened asserts'],
    [
      'Honduras ordered the Nicaraguan military attaché to leave within 48 hours.',
      'SANCTION honduras+nicaragua happened asserts',
    ],
    ['Zambia resumed the traffic of lorries at Chirundu.', 'RETREAT zambia happened asserts'],
    ['Эстония в среду закрыла пункт пропуска в Нарве.', 'COERCE estonia happened asserts'],
    ['Грузия возобновила движение фур через Ларс.', 'RETREAT georgia happened asserts'],
    ['Сирия и Ливан обменяли задержанных в понедельник.', 'RETREAT lebanon+syria happened asserts'],
    ['Молдавия предписала военному атташе Румынии покинуть страну.', 'SANCTION moldova+romania happened asserts'],
  ])('%s', (text, statement) => {
    expect(told(text).map((one) => one.replace(/^([A-Z]+)\/\S+/, '$1'))).toContain(statement)
  })

  test('who is under fire was fired on by those from whose side it comes', () => {
    expect(told('Ethiopian soldiers came under fire from the Eritrean side at dawn.')).toContain(
      'ASSAULT eritrea+ethiopia happened asserts',
    )
  })

  test.each([
    ['Vietnam moved two battalions to the frontier on Tuesday.', 'MOBILIZE vietnam happened asserts'],
    ['Киргизия перебросила к границе две роты и бронетехнику.', 'MOBILIZE kyrgyzstan happened asserts'],
    ['Ghana sent ten trucks with tents and water to Togo on Friday.', 'AID ghana+togo happened asserts'],
    ['Иран отправил в Ирак палатки и насосы.', 'AID iran+iraq happened asserts'],
  ])('%s', (text, statement) => {
    expect(told(text)).toContain(statement)
  })

  test.each([
    'The Turkish minister came under fire from critics in Greece.',
    'Egypt sent its warmest greetings to the United Kingdom.',
    'Магазин в Турции закрыл пункт выдачи.',
  ])('words of the same sound do nothing of the kind: %s', (text) => {
    expect(typesOf(text).filter((type) => /ASSAULT|MOBILIZE/.test(type))).toEqual([])
  })
})
