import type { Actor, Event, ReconciledEvent } from '../model/index.js'
import { sayDay } from './say-time.js'
import { type Lang, wordingOf } from './wording.js'

/** Names in the language of the brief: the gazetteer's first listed name, else the name as it stands. */
export type Names = { readonly lang: Lang; readonly of: (actor: string) => string }

/** Looks names up; without a gazetteer ids are shown as they are. */
export function namesIn(lang: Lang, actors: readonly Actor[]): Names {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return {
    lang,
    of: (id) => {
      const actor = byId.get(id)
      return (lang === 'en' ? actor?.name : (actor?.names[lang]?.[0] ?? actor?.name)) ?? id
    },
  }
}

function isComposed(title: string): boolean {
  const { events, proposed } = wordingOf('en')
  const head = title.split(':')[0] ?? ''
  return (
    title.startsWith(proposed) || Object.values(events).some((word) => head === word || head.startsWith(`${word},`))
  )
}

/** "Call: Vladimir Putin and Donald Trump, 18 March 2025", in the language of the brief. */
export function titleIn(event: Event | ReconciledEvent, names: Names): string {
  if (names.lang === 'en' && 'title' in event) return event.title
  const words = wordingOf(names.lang)
  // An entry of a calendar keeps its own words.
  if ('title' in event && event.participants.length < 2 && event.type === 'CONSULT' && !isComposed(event.title))
    return `${event.title.replace(/, \d{1,2} \p{L}+ \d{4}$/u, '')}${event.when?.start ? `, ${sayDay(event.when.start, names.lang)}` : ''}`
  const modal = ['CONSULT', 'MOVE', 'RETREAT'].includes(event.type) ? words.events[event.mode ?? ''] : undefined
  const what = modal ?? words.events[event.type] ?? event.type
  const people = event.participants.map(({ actor, name }) => (actor ? names.of(actor) : name))
  const shown = people.length > 4 ? [...people.slice(0, 3), words.others(people.length - 3)] : people
  const who = shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${words.and} ${shown.at(-1)}`
  const fine = event.when?.precision === 'year' || event.when?.precision === 'month'
  const day = event.when?.start
    ? `, ${fine ? event.when.start.slice(0, event.when.precision === 'year' ? 4 : 7) : sayDay(event.when.start, names.lang)}`
    : ''
  const open = event.actuality === 'possible' ? `${words.proposed}: ` : ''
  return `${open}${open ? what.toLowerCase() : what}${who ? `: ${who}` : ''}${day}`
}
