import type { Actor, Message, Part } from '../model/index.js'
import { sayClock, sayHour } from './clock.js'
import { english } from './english.js'
import { russian } from './russian.js'
import { sayDay, sayMinutes } from './time.js'
import type { Sentences, Tables, Terms } from './words.js'

/** The languages that Readout speaks in its own words. */
export type Lang = 'en' | 'ru'

const TABLES: Readonly<Record<Lang, Tables>> = { en: english, ru: russian }

/** The tables of a language. */
export function tablesOf(lang: Lang): Tables {
  return TABLES[lang]
}

/** One who speaks a language, knows the names of the gazetteer in it, and tells clocks in one zone (UTC where none is given). */
export type Speaker = { readonly tables: Tables; readonly nameOf: (actor: string) => string; readonly zone?: string }

/** A speaker of a language; an actor without a name in it keeps the English one, an unknown actor its id. */
export function speakerOf(lang: Lang, actors: Iterable<Actor>): Speaker {
  const byId = new Map<string, Actor>()
  for (const actor of actors) byId.set(actor.id, actor)
  return {
    tables: tablesOf(lang),
    nameOf: (id) => {
      const actor = byId.get(id)
      return (lang === 'en' ? actor?.name : (actor?.names[lang]?.[0] ?? actor?.name)) ?? id
    },
  }
}

type PartFor<T> = T extends number ? number : T extends readonly string[] ? readonly Part[] : Part
type PartsFor<A extends readonly unknown[]> = { [I in keyof A]: PartFor<A[I]> }

/** A message of the tables; its parts are those that the sentence takes. */
export function message<K extends keyof Sentences>(say: K, ...parts: PartsFor<Parameters<Sentences[K]>>): Message {
  return { say, with: parts as readonly Part[] }
}

/** Somebody by the name of the gazetteer, or as the text calls them. */
export function named(actor: string | null | undefined, words: string): Part {
  return actor ? { actor } : words
}

/** A single word of the tables. */
export function term(of: keyof Terms, key: string): Part {
  return { term: key, of }
}

/** A message in the speaker's language; one that the tables do not know (of a newer version) is left empty. */
export function speak({ say, with: parts }: Message, speaker: Speaker): string {
  const sentence = speaker.tables.sentences[say as keyof Sentences] as ((...spoken: unknown[]) => string) | undefined
  return sentence ? sentence(...parts.map((part) => argument(part, speaker))) : ''
}

/** Any value in the speaker's language; a list is joined by semicolons. */
export function speakPart(part: Part, speaker: Speaker): string {
  const said = argument(part, speaker)
  return typeof said === 'object' ? said.join('; ') : String(said)
}

function argument(part: Part, speaker: Speaker): string | number | readonly string[] {
  if (typeof part !== 'object') return part
  if (isList(part)) return part.map((one) => speakPart(one, speaker))
  const { terms, time, lang } = speaker.tables
  if ('say' in part) return speak(part, speaker)
  if ('actor' in part) return speaker.nameOf(part.actor)
  if ('day' in part) return sayDay(part.day, time)
  if ('moment' in part) return sayClock(part.moment, speaker)
  if ('clock' in part) return sayHour(Date.parse(part.clock), speaker)
  if ('minutes' in part) return sayMinutes(part.minutes, time)
  if ('term' in part) return terms[part.of as keyof Terms]?.[part.term] ?? part.term
  return part.texts[lang] ?? Object.values(part.texts)[0] ?? ''
}

function isList(part: Part): part is readonly Part[] {
  return Array.isArray(part)
}
