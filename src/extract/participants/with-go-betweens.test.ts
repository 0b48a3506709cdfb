import { describe, expect, test } from 'vitest'
import { statementsOf } from '../../../test/statements/in-short.js'

/** `CONSULT/third-party chad + sudan, mediator turkey`, one line a statement. */
function told(lang: string, text: string): string {
  return statementsOf(lang, text, '2025-09-10')
    .map(({ type, mode, participants }) => {
      const named = (role: string) =>
        participants.filter((one) => one.role === role).map(({ actor, name }) => actor ?? name)
      const sides = [...named('actor'), ...named('participant'), ...named('recipient')].join(' + ')
      const others = ['mediator', 'host'].flatMap((role) => named(role).map((name) => `, ${role} ${name}`))
      return `${type}/${mode} ${sides}${others.join('')}`
    })
    .join('; ')
}

const Cases: readonly (readonly [lang: string, text: string, statements: string])[] = [
  [
    'en',
    'Ethiopia and Somalia held talks in Ankara on Tuesday, with Turkey relaying messages between the two delegations.',
    'CONSULT/third-party ethiopia + somalia, mediator turkey',
  ],
  [
    'en',
    'Foreign Minister Hakan Fidan acted as host when Serbia and Kosovo met indirectly.',
    'CONSULT/third-party serbia + kosovo',
  ],
  [
    'en',
    'Chad and Sudan agreed to a truce through the mediation of Egypt and Kenya.',
    'RETREAT/ceasefire chad + sudan, mediator egypt, mediator kenya',
  ],
  [
    'en',
    'Cuba and the United States have held proximity talks through Canadian mediators since May.',
    'CONSULT/third-party cuba + us, mediator canada',
  ],
  ['en', 'Peru has sent a new proposal to Chile via Brazil.', 'AGREE/null peru + chile, mediator brazil'],
  ['en', 'Thailand and Cambodia met for talks hosted by Malaysia.', 'CONSULT/meet thailand + cambodia, host malaysia'],
  [
    'en',
    'Macron and Merz discussed the talks between Armenia and Azerbaijan mediated by Georgia.',
    'CONSULT/null macron + merz; CONSULT/third-party armenia + azerbaijan, mediator georgia',
  ],
  [
    'en',
    'Malaysia will host talks between Thailand and Cambodia on Friday.',
    'CONSULT/meet thailand + cambodia, host malaysia',
  ],
  ['ru', 'Турция примет переговоры Чада и Судана.', 'CONSULT/meet chad + sudan, host turkey'],
  ['en', 'Vucic spoke with Osmani through an intermediary.', 'CONSULT/third-party vucic + Osmani'],
  ['en', 'Merz travelled to Kyiv through Poland.', 'CONSULT/visit merz + ukraine'],
  [
    'ru',
    'Чад и Судан провели переговоры в Каире при посредничестве Египта и Кении.',
    'CONSULT/third-party chad + sudan, mediator egypt, mediator kenya',
  ],
  ['ru', 'Сербия и Косово ведут непрямые переговоры в Брюсселе.', 'CONSULT/third-party serbia + kosovo'],
  ['ru', 'Куба и США начали переговоры через канадских посредников.', 'CONSULT/third-party cuba + us, mediator canada'],
  [
    'ru',
    'Переговоры Таиланда и Камбоджи, организованные Малайзией, завершились.',
    'CONSULT/meet thailand + cambodia, host malaysia',
  ],
]

describe('mediators and hosts are no sides', () => {
  test.each(Cases)('%s: %s', (lang, text, wanted) => {
    expect(told(lang, text)).toBe(wanted)
  })
})
