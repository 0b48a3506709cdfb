import type { Actor, ReconciledEvent, Source } from '../model/index.js'
import {
  type Lang,
  type Outlets,
  outletsOf,
  type Speaker,
  speak,
  speakerOf,
  speakPart,
  type Teller,
  together,
} from '../say/index.js'
import { wordingOf } from './wording.js'

/** Who speaks in a brief: the names of the gazetteer in its language, and the zone of its clocks. */
export type Names = Speaker & {
  readonly lang: Lang
  readonly zone: string
  readonly of: (actor: string) => string
  readonly outlets: Outlets
}

/** Clocks are those of the first official source that has one, else UTC. */
export function namesIn(lang: Lang, actors: readonly Actor[], sources: readonly Source[] = []): Names {
  const speaker = speakerOf(lang, actors)
  const zone = sources.find((source) => source.lane === 'official' && source.zone !== null)?.zone ?? 'UTC'
  return { ...speaker, lang, zone, of: speaker.nameOf, outlets: outletsOf(sources) }
}

/** "Call: Vladimir Putin and Donald Trump, 18 March 2025", in the language of the brief. */
export function titleIn(event: Pick<ReconciledEvent, 'title' | 'titled' | 'when'>, names: Names): string {
  const title = event.titled ? speak(event.titled, names) : event.title
  return event.when?.basis === 'published' ? `${title} (${wordingOf(names.lang).dayOfPublication})` : title
}

/** An outlet by its name in the language of the brief, somebody else by that of the gazetteer, else as the text calls them. */
export function callIn(actor: string | null | undefined, words: string, names: Names): string {
  return speakPart(names.outlets.called(actor, words), names)
}

/** So many tellers are named; the citations name all. */
const MOST = 4

/** All who say one thing, each publisher once under the name of the first: "Polden, Meridian Wire and 3 others". */
export function callAll(tellers: readonly Teller[], names: Names): string {
  const all = [...new Set(names.outlets.once(tellers).map(({ actor, by }) => callIn(actor, by, names)))]
  return speak(together(all, MOST, 2), names)
}
