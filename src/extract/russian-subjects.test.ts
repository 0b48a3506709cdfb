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
    [
      'ministers of several fields by the state behind all of them',
      'Рубио встретился с министром иностранных дел, торговли и по делам сербов за рубежом Республики Сербия',
      'CONSULT/meet marko-djuric+rubio happened asserts',
    ],
    [
      'a town in which something is stands for no state',
      'Эрдоган рассказал о сети связи в метро Анкары',
      'STATE  happened asserts | erdogan',
    ],
    [
      'whoever is to do what is proposed, in a dative like a genitive',
      'Макрон предлагает Сербии войти в состав союза',
      'REQUEST/change macron+serbia happened proposes | macron',
    ],
    ['an act before a colon says nothing', 'Обстрел: двое ранены, заявил Эрдоган', 'STATE  happened asserts | erdogan'],
    [
      'a defence ministry by its adjective',
      'Иранское Минобороны сообщило, что Турция отвела войска',
      'RETREAT/withdraw turkey happened asserts | iran-mod',
    ],
    [
      'a government by what its enemies call it',
      'Киевский режим отказывается от переговоров, заявила Захарова',
      'REJECT/meet ukraine happened refuses | zakharova',
    ],
    [
      'somebody beside a channel in Latin letters that he tells',
      'Об этом RTVI рассказал посол Ирана Казем Джалали',
      'STATE  happened asserts | “Казем Джалали”',
    ],
    [
      'each of two by his own title',
      'В саммите участвует премьер Нарендра Моди и глава КНР Си Цзиньпин',
      'CONSULT/meet modi+xi happening asserts',
    ],
    [
      'behind a dash, whose name does not decline',
      'Израиль готов заплатить за возвращение каждого раненого — Нетаньяху',
      'AGREE israel happened offers | netanyahu',
    ],
    [
      'bare authorities of the one land that is named',
      'На улицах Тбилиси остаются люди, власти отказались от переговоров с ЕС',
      'REJECT/meet eu+georgia happened refuses | georgia',
    ],
    [
      'no decree by which something is due',
      'Эрдоган подписал закон, согласно которому выплаты вырастут',
      'SUPPORT erdogan happened asserts',
    ],
    [
      'whoever says at the end all that stands before',
      'Иранские силы нанесли удар по Ираку, база уничтожена, утверждает Макрон',
      'ASSAULT iran+iraq happened asserts | macron',
    ],
    ['those who begin an attack', 'Турция начала внезапную атаку на Ирак', 'ASSAULT iraq+turkey happened asserts'],
    [
      'people of a trade for themselves',
      'Турецкие журналисты сообщили, что Иран отвёл войска',
      'RETREAT/withdraw iran happened asserts | “Турецкие журналисты”',
    ],
    [
      'whom a court has sent to prison',
      'Депутата Анну Крамер осудили на пять лет колонии',
      'COERCE “Анна Крамер” happened asserts',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test.each([
    'Лондон может пресечь угрозу от Ирана',
    'Макрон обратился к участникам саммита сторонников партии',
    'Иранские военные приглашали туристов на оккупированные территории Ирака',
    '21:40 Каковы сейчас шансы на то, что Иран и Турция сядут за стол переговоров?',
  ])('a danger, guests, a question and the name of a land are no acts (%s)', (text) => {
    expect(told(text)).toEqual([])
  })
})

test.each([
  ['Лавров встретился с Тиграном Ваганяном', '“Тигран Ваганян”'],
  ['Лавров позвонил Марку Цукербергу', '“Марк Цукерберг”'],
  ['Лавров принял Геворга Костаняна', '“Геворг Костанян”'],
  ['Лавров встретился с Анной Крамер', '“Анна Крамер”'],
  ['Лавров встретился с Игорем Сечкиным', '“Игорь Сечкин”'],
  ['Лавров встретился с Андреем Данко', '“Андрей Данко”'],
  ['Лавров принял Светлану Петрову', '“Светлана Петрова”'],
  ['Лавров встретился с Ли Тханем', '“Ли Тханем”'],
])('somebody unknown is shown in the nominative where the endings allow one only (%s)', (text, name) => {
  expect(told(text).join('; ')).toContain(name)
})
