import { expect, test } from 'vitest'
import { inShort, statementsOf } from '../../test/statements/in-short.js'

const told = (text: string) => statementsOf('ru', text).map(inShort).join()

test.each([
  ['Финляндия закрыла два погранперехода на границе с Россией.', 'COERCE finland'],
  ['Вьетнам стянул к границе с Лаосом три полка и артиллерию.', 'MOBILIZE vietnam'],
  ['Япония отправила в Мьянму спасателей и медикаменты.', 'AID japan+myanmar'],
  ['Двое норвежских рыбаков возвращены на родину.', 'RETREAT/release'],
  ['Кипр урезал подачу газа в Ливан.', 'SANCTION cyprus+lebanon'],
])('agency copy on borders, supplies and people: %s', (text, act) => {
  expect(told(text)).toContain(act)
})

test('fire that comes from a side is that side’s', () => {
  expect(told('Ночью сирийский пост подвергся обстрелу с ливанской стороны.')).toContain('ASSAULT lebanon+syria')
})

test('an officer whom no text names acts for his state', () => {
  expect(told('Третий секретарь посольства Норвегии объявлен персоной нон грата.')).toContain('SANCTION norway')
})
