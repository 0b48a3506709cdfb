import type { Actor } from '../../model/index.js'
import { pairReferences } from '../discourse/discourse.js'
import type { Passage } from '../passage.js'
import { feature, type Tree } from '../tree.js'
import type { Mention } from './mentions.js'
import { phraseSpan } from './phrases.js'
import type { Reference } from './references.js'

/** "the president", "both leaders": whoever the text has named in that office, else the publisher's own. */
export function officeReference(
  passage: Passage,
  tree: Tree,
  at: number,
  mention: Mention,
): Reference | readonly Reference[] | null {
  if (feature(tree.tokens[at]!, 'Number') === 'Plur') return pairReferences(passage, tree, at)
  // "The president of the republic of …": of one that the gazetteer does not know, or whose name is cut off.
  if (OF_ANOTHER.test(passage.text.slice(mention.span[1], mention.span[1] + 40))) return null
  if (isOwned(passage, tree, mention)) return null
  const holder =
    ofCountry(passage, tree, mention) ??
    ofSayer(passage, mention) ??
    named(passage, mention) ??
    ofPublisher(passage, mention)
  return holder ? { name: holder.name, actor: holder, span: phraseSpan(tree, at), at, via: 'role' } : null
}

const OF_ANOTHER = /^ of the (?:\p{L}+ ){0,3}(?:republic|state|kingdom|federation|union|emirate)s? of /iu

/** «Пресс-секретарь британского премьера»: of somebody whose office or state stands right behind it, in the genitive. */
function isOwned(passage: Passage, tree: Tree, { span }: Mention): boolean {
  if (tree.lang === 'en') return false
  const next = passage.mentionsIn(tree).find((other) => other.span[0] === span[1] + 1)
  return next !== undefined && (next.via === 'role' || (next.via !== 'office' && next.actor?.kind !== 'person'))
}

function named(passage: Passage, { offices }: Mention): Actor | null {
  const wanted = new Set(offices.map((office) => office.id))
  for (const { actor } of passage.discourse.persons)
    if (actor && passage.actors.officesOf(actor.id, passage.date).some((office) => wanted.has(office.id))) return actor
  return null
}

/** «Президент страны», "the country's leader": of the state that the sentence has named before. */
function ofCountry(passage: Passage, tree: Tree, { span, offices }: Mention): Actor | null {
  if (!/^ (?:страны|республики|of the country|of the republic)/i.test(passage.text.slice(span[1], span[1] + 20)))
    return null
  for (const { actor, span: other } of passage.mentionsIn(tree).toReversed()) {
    if (!actor || other[0] >= span[0]) continue
    const state =
      actor.kind === 'person' ? (actor.party ?? passage.actors.officesOf(actor.id, passage.date)[0]?.of) : actor.id
    const office = offices.find(({ of }) => of === state)
    const holder = office ? passage.actors.holder(office.id, passage.date) : null
    if (holder) return holder
  }
  return null
}

/** «Президент встретится с ним сегодня, сообщил пресс-секретарь»: an official speaks of the office of his own state. */
function ofSayer({ actors, date, discourse }: Passage, { offices }: Mention): Actor | null {
  for (const { actor } of discourse.sayers) {
    if (actor?.kind !== 'person') continue
    const states = actors.officesOf(actor.id, date).map(({ of }) => stateOf(actors, of))
    const office = offices.find(({ of }) => of !== null && states.includes(of))
    const holder = office ? actors.holder(office.id, date) : null
    if (holder && holder.id !== actor.id) return holder
  }
  return null
}

/** The state of a seat or body: the Kremlin's is Russia. */
function stateOf({ actors }: Passage['actors'], id: string | null): string | null {
  let next = id === null ? undefined : actors.get(id)
  for (let steps = 0; next && next.kind !== 'state' && steps < 4; steps++)
    next = actors.get(next.standsFor ?? next.party ?? '')
  return next?.id ?? id
}

/** The holder of the office in the state whose text it is. */
export function ofPublisher(passage: Passage, { offices, span }: Mention): Actor | null {
  const { party, home, abroad } = passage
  const apart = abroad.from < span[0] || NAMED.test(passage.text.slice(span[1], span[1] + 40))
  const own = offices.find((office) => office.of === (party ?? (apart ? null : home)))
  return own ? passage.actors.holder(own.id, passage.date) : null
}

/** «Президент страны Саломе Зурабишвили»: somebody who is named. */
const NAMED = /^(?: (?:страны|республики|государства))? \p{Lu}\p{Ll}/u
