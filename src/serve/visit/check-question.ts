import { LANGS } from '../messages/index.js'
import { isZone } from '../text/format.js'
import { isOfOthers } from './of-others.js'
import { type Answers, type Screen, Unclear, type Visit } from './visit.js'

const ANYWHERE: Readonly<Record<string, Answers<Visit>>> = { tz: 'text', lang: LANGS.map(({ lang }) => lang) }
const IN_DOSSIERS: Readonly<Record<string, Answers<Visit>>> = { as_of: 'text', ...ANYWHERE }
const IN_TABLES: Readonly<Record<string, Answers<Visit>>> = { bom: ['0', '1'] }
/** So many values are named before “…”. */
const NAMED = 12

/** Refuses in words (`Unclear`) what an address asks and this screen does not know, rather than answer another question; an empty value asks nothing. */
export function checkQuestion<V extends Visit>(visit: V, screen: Screen<V>): void {
  const known: Readonly<Record<string, Answers<V>>> = {
    ...screen.asks,
    ...(screen.csv || screen.subject ? IN_TABLES : {}),
    ...(screen.path.startsWith('/d/') ? IN_DOSSIERS : ANYWHERE),
  }
  for (const [name, value] of visit.query) {
    if (isOfOthers(name)) continue
    if (!Object.hasOwn(known, name))
      refuse(visit, name, 'trouble.unknownName', { known: Object.keys(known).join(', ') })
    if (!screen.many?.includes(name) && new Set(visit.query.getAll(name)).size > 1) refuse(visit, name, 'trouble.twice')
    if (value !== '') checkValue(visit, name, value, known[name]!)
  }
}

function checkValue<V extends Visit>(visit: V, name: string, value: string, answers: Answers<V>): void {
  const words = { value: value.slice(0, 40) }
  if (name === 'tz' && !isZone(value)) refuse(visit, name, 'trouble.unknownZone', words)
  if (answers instanceof RegExp && !answers.test(value)) refuse(visit, name, 'trouble.unreadValue', words)
  const listed = typeof answers === 'function' ? answers(visit) : answers
  if (!Array.isArray(listed) || listed.includes(value)) return
  const known = `${listed.slice(0, NAMED).join(', ')}${listed.length > NAMED ? ' …' : ''}`
  refuse(visit, name, listed.length > 0 ? 'trouble.unknownValue' : 'trouble.unreadValue', { ...words, known })
}

type Sentence =
  | 'trouble.unknownName'
  | 'trouble.unknownValue'
  | 'trouble.unreadValue'
  | 'trouble.unknownZone'
  | 'trouble.twice'

function refuse(visit: Visit, name: string, sentence: Sentence, words: Readonly<Record<string, string>> = {}): never {
  throw new Unclear(visit.say(sentence, { name: name.slice(0, 40), ...words }), name)
}
