import { describe, expect, test } from 'vitest'
import { inShort, statementsOf } from '../../test/statements/in-short.js'

const told = (text: string) => statementsOf('ru', text).map(inShort)

describe('who is the subject by the forms of the words', () => {
  test.each([
    [
      'whoever says it, not the last of those of whom it is said',
      'Двое ранены, в том числе школьник, сообщила турецкая администрация',
      'STATE  happened asserts | turkey',
    ],
    [
      'behind the channel on which he says it',
      'Об этом рассказал в эфире Fox News госсекретарь США Марко Рубио',
      'STATE  happened asserts | rubio',
    ],
    [
      'by name, not the body in whose committee she sits',
      'Решение принято, заявила член комитета парламента Турции по энергетике Анна Крамер',
      'STATE  happened asserts | “Анна Крамер”',
    ],
    [
      'one man of two titles',
      'Экс-министр обороны, сербский посол в Риме Милан Петрич заявил, что Турция отвела войска',
      'RETREAT/withdraw turkey happened asserts | “Милан Петрич”',
    ],
    [
      'not in the genitive, nor whoever forbids',
      'Анкара запрещала Ирану наносить удары по Ираку',
      'ASSAULT iran+iraq not asserts',
    ],
    [
      'before the infinitive that he refuses',
      'Почему сорван визит, Эрдоган пояснить отказался',
      'STATE  not declines | erdogan',
    ],
    [
      'none where only those accused are named',
      'Европа боится политика, которого обвиняют в связях с Ираном',
      'ACCUSE/allege “политика” happened asserts',
    ],
    [
      'two in the dative who are to meet',
      'Турция предложила Пашиняну и Алиеву встретиться в Стамбуле',
      'CONSULT/meet aliyev+pashinyan possible proposes | turkey',
    ],
    [
      'heads of two ministries',
      'Главы МИД Ирана и Турции провели переговоры в Дохе',
      'CONSULT/meet araghchi+fidan happened asserts',
    ],
    [
      'a publication in Latin letters',
      'Подлодка ушла к Тайваню, пишет издание Naval Digest',
      'STATE taiwan happened asserts | “Naval Digest”',
    ],
    [
      'two states by their commission',
      'Завтра пройдёт заседание межправительственной комиссии Турции и Ирана',
      'CONSULT/meet iran+turkey planned asserts',
    ],
    [
      'those who hand prisoners over',
      'Ирак передал Турции шестерых военнопленных',
      'RETREAT/release iraq+turkey happened asserts',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test.each([
    'Лондон может пресечь угрозу от Ирана',
    'Макрон обратился к участникам саммита сторонников партии',
    'Иранские военные приглашали туристов на оккупированные территории Ирака',
  ])('a danger, guests and the name of a land are no acts (%s)', (text) => {
    expect(told(text)).toEqual([])
  })
})
