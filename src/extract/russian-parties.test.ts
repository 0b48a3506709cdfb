import { describe, expect, test } from 'vitest'
import { resources } from '../../test/fixtures/resources.js'
import { inShort, statementsOf } from '../../test/statements/in-short.js'
import { documentOf } from '../cli/document-line.js'
import { extractDocument } from '../pipeline/threads/extract-documents.js'

const told = (text: string) => statementsOf('ru', text).map(inShort)

describe('who takes part', () => {
  test.each([
    [
      'both halves of a pair',
      'Состоялись турецко-иранские переговоры в Осло',
      'CONSULT/meet iran+turkey happened asserts',
    ],
    [
      'those who hold an office in several states',
      'Президенты Турции и Сербии провели телефонный разговор',
      'CONSULT/phone erdogan+vucic happened asserts',
    ],
    [
      'ministers by the whole of their title',
      'Министры иностранных дел Ирана и Турции встретились в Баку',
      'CONSULT/meet araghchi+fidan happened asserts',
    ],
    [
      'a guest whom initials and the long name of his state introduce',
      'Состоялись переговоры С.В.Лаврова с Министром иностранных дел Республики Болгария Г.Георгиевым',
      'CONSULT/meet georg-georgiev+lavrov happened asserts',
    ],
    [
      'ambassadors, of whom there are many',
      'Послы Турции и Сербии встретились в Вене',
      'CONSULT/meet serbia+turkey happened asserts',
    ],
    [
      'people around somebody, who are not he',
      'Чиновники из окружения Орбана заявили, что он встретился с Вучичем',
      'CONSULT/meet orban+vucic happened asserts | unnamed',
    ],
    [
      'whoever asked for what is put off',
      'Турция отложила учения по просьбе Ирана',
      'REQUEST/change iran happened asks | iran',
    ],
    [
      'a ministry behind the day',
      'Во вторник турецкое Минобороны заявило, что Иран отвёл войска',
      'RETREAT/withdraw iran happened asserts | turkey-mod',
    ],
    [
      'whoever announces that he does it',
      'Минфин США объявил о том, что вводит санкции против банка',
      'SANCTION us-treasury happened announces | us-treasury',
    ],
    [
      'a ministry by its adjective',
      'В украинском МИД заявили, что Турция отвела войска',
      'RETREAT/withdraw turkey happened asserts | ukraine-mfa',
    ],
    [
      'a delegation of a ministry by its adjective',
      'Делегация греческого МИД провела переговоры с МИД Кипра',
      'CONSULT/meet cyprus-mfa+greece-mfa happened asserts',
    ],
    [
      'a ministry by its adjective before a colon',
      'Греческий МИД: переговоры с Турцией состоялись в пятницу',
      'CONSULT/meet greece+turkey happened asserts | greece-mfa',
    ],
    [
      'whoever is faulted for what a clause tells',
      'Макрон выразил озабоченность тем, что Китай поддерживает Россию',
      'ACCUSE/disapprove china+macron happened asserts | macron',
    ],
    [
      'a known deputy behind his ministry',
      'Диалог возможен, заявил РИА Новости замглавы МИД Рябков',
      'STATE  happened asserts | ryabkov',
    ],
    [
      'a clergyman of a state is not the state',
      'Эрдоган встретился с главным раввином Турции',
      'CONSULT/meet erdogan+“главным раввином Турции” happened asserts',
    ],
    [
      'whoever made a missile has not fired it',
      'Эфиопия выпустила китайские ракеты по территории Эритреи',
      'ASSAULT eritrea+ethiopia happened asserts',
    ],
    [
      'what somebody is allowed is not done, and is his to do',
      'Байден разрешил Киеву наносить удары американскими ракетами вглубь России',
      'ASSAULT russia+ukraine possible asserts',
    ],
    [
      'the accused stands behind the charge',
      'Макрон обвинил в слабости уходящего президента Чили Габриэля Борича',
      'ACCUSE/allege boric+macron happened asserts | macron',
    ],
    [
      'a partner belongs to what is done together',
      'Мерц заявил, что сотрудничество России с Ираном и Северной Кореей растёт',
      'COOPERATE iran+north-korea+russia happened asserts | merz',
    ],
    ['whoever suffers it is behind the verb', 'Ракетной атаке подвергся Дамаск', 'ASSAULT syria happened asserts'],
    ['no man is a she', 'Рютте заявил, что Китай оказывает ей военную помощь', 'AID china happening asserts | rutte'],
    [
      'whoever is asked for a comment and gives none declines',
      'МИД Ирана не ответил на запрос агентства',
      'STATE  not declines | iran-mfa',
    ],
    ['of whom no comments have come', 'Комментариев от Турции пока не последовало', 'STATE  not declines | turkey'],
    [
      'an opposition is not its state',
      'Ведущая партия турецкой оппозиции заявила, что Эрдоган должен уйти',
      'STATE erdogan happened asserts | “Ведущая партия турецкой оппозиции”',
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  test.each([
    ['the second of two places', 'Авиакомпания приостановит прямые рейсы Москва — Пекин'],
    ['a question', 'Что об этом говорят жители Израиля и Ливана?'],
    ['what a thing is called', 'Операция (так турецкие чиновники называют войну) продолжается'],
    ['people who go home', 'Тысячи жителей возвращаются домой на юг Ливана'],
    ['a list', 'В союз входят три нейтральные страны — Ирландия, Австрия, Мальта'],
  ])('%s says nothing', (_, text) => {
    expect(told(text)).toEqual([])
  })

  test('whoever speaks in the next clause was not detained', () => {
    const [act] = told('Полиция задержала 200 человек, а премьер Ираклий Кобахидзе заявил, что порядок восстановлен')
    expect(act).not.toContain('kobakhidze')
  })

  test('a bare meeting is where somebody said it', () => {
    expect(told('Асад на встрече отметил, что Иран ему близок')).toEqual(['STATE iran happened asserts | assad'])
  })
})

test('whoever is asked and promises to think about it does not ask', () => {
  const found = told('Перемирие на 30 дней – просьба Баку, Ереван обещал рассмотреть её.')
  expect(found).toContain('REQUEST/change azerbaijan happened asks | azerbaijan')
  expect(found).toContain('AGREE armenia possible considers | azerbaijan')
})

test.each([
  ['Встреча Трампа и Алиева в Вашингтоне продлилась час.', 'CONSULT/meet aliyev+trump happened asserts'],
  ['Пишут о встрече Пашиняна и Алиева в Тбилиси.', 'CONSULT/meet aliyev+pashinyan happened asserts'],
])('beside a man’s name that is declined it is a man (%s)', (text, expected) => {
  expect(told(text).join('; ')).toContain(expected)
})

test.each([
  ['Возлагаем на Анкару ответственность за обстрел. Требуем от Турции отвести войска.', 'REQUEST/yield greece+turkey'],
  ['«Требуем от Турции отвести войска», — заявил Александр Вучич.', 'REQUEST/yield turkey+vucic'],
])('a side’s own text says "we" by the verb alone: %s', (text, act) => {
  const own = { lane: 'official', party: 'greece', publisher: 'МИД' } as const
  const document = { ...documentOf({ id: 'own', lang: 'ru', text, published: '2025-03-10' }), ...own }
  const acts = extractDocument(document, resources).statements.map(
    ({ type, mode, participants }) =>
      `${type}/${mode} ${participants
        .map(({ actor }) => actor)
        .sort()
        .join('+')}`,
  )
  expect(acts).toContain(act)
})
