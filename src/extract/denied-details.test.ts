import { describe, expect, test } from 'vitest'
import { inShort, statementsIn } from '../../test/statements/in-short.js'

/** The contacts that a text tells, in short. */
function contactsIn(text: string): readonly string[] {
  return statementsIn(text, '2025-09-10')
    .map(inShort)
    .filter((line) => line.startsWith('CONSULT'))
}

describe('what is denied about a contact leaves the contact as it is', () => {
  test.each([
    [
      'Tunisia denied that the summit with Algeria had been cut short.',
      'CONSULT/meet algeria+tunisia happened asserts | tunisia',
    ],
    [
      'Norway denied that the negotiations with Iceland in Oslo were acrimonious.',
      'CONSULT/meet iceland+norway happened asserts | norway',
    ],
    [
      'Астана опровергла сообщения о том, что встреча с делегацией Киргизии закончилась скандалом.',
      'CONSULT/meet kazakhstan+kyrgyzstan happened asserts | kazakhstan',
    ],
    ['Ankara denied that the talks with Cyprus had taken place.', 'CONSULT/meet cyprus+turkey not denies | turkey'],
    [
      'Georgia denied that any negotiations with Armenia had been under way.',
      'CONSULT/meet armenia+georgia not denies | georgia',
    ],
    [
      'Астана отрицает, что встреча с делегацией Киргизии состоялась.',
      'CONSULT/meet kazakhstan+kyrgyzstan not denies | kazakhstan',
    ],
  ])('%s', (text, expected) => expect(contactsIn(text)).toEqual([expected]))

  test('whoever is talked about at talks is not thereby one of them', () => {
    expect(contactsIn('Panama denied that Cuba had been discussed during the negotiations with Mexico.')).toEqual([])
  })
})

describe('whoever knows nothing of a contact tells of none', () => {
  test.each([
    'The Turkish foreign ministry said it was unaware of a meeting between Turkey and Greece.',
    'Pakistan has no information about negotiations with Afghanistan in Doha.',
    'The minister said Poland knew nothing about any negotiations with Belarus.',
    'Hungary is not aware of plans for a meeting with Serbia.',
    'В МИД Молдавии не владеют информацией о встрече представителей Молдавии и Румынии.',
    'Представитель Астаны заявил, что ничего не слышал о переговорах Казахстана и Узбекистана.',
    'В Баку не в курсе переговоров с Тегераном.',
  ])('%s', (text) => expect(contactsIn(text)).toEqual([]))

  test('what is not known about its results tells of it', () => {
    expect(
      contactsIn('Latvia has no information on the results of the negotiations between Estonia and Finland.'),
    ).toEqual(['CONSULT/meet estonia+finland happened asserts'])
  })
})
