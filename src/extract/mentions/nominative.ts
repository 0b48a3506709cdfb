import { feature, spanOf, type Tree } from '../tree.js'

/**
 * A name of somebody unknown as it is in the nominative («с Мгером Григоряном» → «Мгер Григорян»), where the endings of all its
 * words allow one reading only, by the case and gender that the tagger gives the first; else null. Russian, Ukrainian.
 */
export function nominativeOf(tree: Tree, parts: readonly number[]): string | null {
  if (tree.lang === 'en' || parts.length === 0 || parts.length > MOST) return null
  const texts = parts.map((at) => tree.tokens[at]!.text)
  // The tagger knows given names; a surname it may never have seen has to fit.
  const given = tree.tokens[parts[0]!]!
  const how = `${feature(given, 'Case').replace('Acc', 'Gen')} ${feature(given, 'Gender')}`
  const rules = RULES[how]
  // A surname alone says less: only the instrumental is no form of another's.
  if (!rules || (parts.length === 1 && how !== 'Ins Masc')) return null
  if (tree.text.slice(...spanOf(tree, parts)).replace(/\s+/g, ' ') !== texts.join(' ')) return null
  const words = texts.map((text) => plain(text, rules))
  return words.every((word) => word !== null) ? words.join(' ') : null
}

/** Given name, patronymic, surname. */
const MOST = 3

type Rule = readonly [ending: RegExp, instead: string]

function plain(word: string, rules: readonly Rule[]): string | null {
  if (!/^\p{Lu}[\p{Ll}’'-]+$/u.test(word)) return null
  if (/(?:ко|дзе|швили|[оэ]|[иы]х)$/u.test(word)) return word
  const rule = rules.find(([ending]) => ending.test(word))
  if (!rule) return null
  const made = word.replace(...rule)
  return FLEETING[made] ?? made
}

/** Names that have a vowel in the nominative only. */
const FLEETING: Readonly<Record<string, string>> = { Павл: 'Павел', Петр: 'Пётр', Льв: 'Лев', Александер: 'Александр' }

const SURNAME = '(?<=(?:ов|ев|ёв|ин|ын|їв|єв))'
const HARD = '(?<=[бвгджзклмнпрстфхцчшщ])'
const VOWEL = '(?<=[аеёиоуыэюяіє])'
const SOFT = '(?<=[бвдзлмнпрстф])'

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'Ins Masc': [
    [/(?<=[сц])ким$/, 'кий'],
    [new RegExp(`${SURNAME}[ыи]м$`), ''],
    [new RegExp(`${HARD}ом$`), ''],
    [new RegExp(`${VOWEL}ем$`), 'й'],
    [/(?<=[жшчщц])ем$/, ''],
    [new RegExp(`${SOFT}ем$`), 'ь'],
    [/(?<=[бвгдзклмнпрстфх])ой$/, 'а'],
  ],
  'Dat Masc': [
    [/(?<=[сц])кому$/, 'кий'],
    [new RegExp(`${HARD}у$`), ''],
    [new RegExp(`${VOWEL}ю$`), 'й'],
    [new RegExp(`${SOFT}ю$`), 'ь'],
  ],
  'Gen Masc': [
    [/(?<=[сц])кого$/, 'кий'],
    [new RegExp(`${HARD}а$`), ''],
    [new RegExp(`${VOWEL}я$`), 'й'],
    [new RegExp(`${SOFT}я$`), 'ь'],
  ],
  'Ins Fem': [
    [/(?<=[сц])кой$/, 'кая'],
    [/(?<=[бвгдзклмнпрстфх])ой$/, 'а'],
    [/(?<=[иь])ей$/, 'я'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ''],
  ],
  'Gen Fem': [
    [/(?<=[сц])к(?:ой|ую)$/, 'кая'],
    [/(?<=(?:ов|ев|ёв|ин|ын))(?:ой|у)$/, 'а'],
    [/(?<=[бвдзлмнпрстф])[ыу]$/, 'а'],
    [/(?<=[гкхжшчщ])[иу]$/, 'а'],
    [/(?<=[иь])[июя]$/, 'я'],
    [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ''],
  ],
}
