import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Mention } from '../mentions/mentions.js'
import { participantOf, type Reference } from '../mentions/references.js'
import type { Scene } from '../scene.js'
import { spanOf } from '../tree.js'
import { nameRun } from './partner.js'

const REACH = 22
const JOINS = new Set([
  'between',
  'with',
  'of',
  'and',
  'by',
  'among',
  ',',
  '-',
  'с',
  'со',
  'между',
  'и',
  "'s",
  '’s',
  'the',
  'a',
  'an',
])

/** Who meets, read off the words after the noun: "meeting between the Slovak, Ukrainian and …", «встречи Байдена с Трампом». */
export function partnersAfter({ passage, tree }: Scene, hit: Hit): readonly Participant[] {
  const found: Reference[] = []
  const mentions = passage.mentionsIn(tree)
  let pairing = false
  for (let at = hit.head + 1; at < tree.tokens.length && at - hit.head <= REACH; at++) {
    const token = tree.tokens[at]!
    if (/^(?:between|among|with|между|с|со)$/.test(tree.low[at]!)) pairing = true
    const mention = mentions.find(({ span }) => span[0] === token.start)
    if (mention?.actor?.kind === 'outlet') break
    const describes =
      mention?.via === 'adjective' &&
      ((token.head > at && tree.tokens[token.head]?.upos === 'PROPN') ||
        passage.lexicon.is('counterparts', tree.low[at + 1] ?? '', tree.tokens[at + 1]?.lemma))
    const owns = mention?.via === 'name' && /^['’]s?\s/.test(passage.text.slice(mention.span[1], mention.span[1] + 3))
    if (mention?.actor && !describes && !owns && (mention.via !== 'adjective' || pairing)) {
      if (!isTitle(mentions, mention, passage.text))
        found.push({ name: mention.actor.name, actor: mention.actor, span: mention.span, at, via: 'name' })
      while (at + 1 < tree.tokens.length && tree.tokens[at + 1]!.start < mention.span[1]) at++
      continue
    }
    if (mention?.actor && owns) {
      while (at + 1 < tree.tokens.length && tree.tokens[at + 1]!.start < mention.span[1]) at++
      continue
    }
    if (mention?.via === 'office') {
      const office = passage.office(tree, at, mention)
      if (office) found.push(...(Array.isArray(office) ? (office as readonly Reference[]) : [office as Reference]))
      continue
    }
    const run = pairing ? nameRun(passage.lexicon, tree.tokens, at) : []
    if (run.length >= 2) {
      const span = spanOf(tree, run)
      found.push({ name: passage.text.slice(...span), actor: null, span, at, via: 'words' })
      at += run.length - 1
      continue
    }
    if (stops(tree.low[at]!, token.upos) || (token.text === ',' && !pairing && found.length === 0)) break
  }
  return found.map((reference) => participantOf(passage, reference, 'participant'))
}

/** The state in "the US president Joe Biden" belongs to the person that follows at once. */
function isTitle(mentions: readonly Mention[], { span, actor }: Mention, text: string): boolean {
  if (actor?.kind === 'person') return false
  const next = mentions.find((other) => other.span[0] >= span[1])
  return (
    next?.actor?.kind === 'person' &&
    /^[\s\p{L}]{0,24}$/u.test(text.slice(span[1], next.span[0])) &&
    !/\s(?:and|и)\s|,/u.test(text.slice(span[1], next.span[0]))
  )
}

function stops(low: string, upos: string): boolean {
  if (JOINS.has(low)) return false
  return ['VERB', 'AUX', 'ADP', 'SCONJ', 'PRON', 'CCONJ'].includes(upos) || /^[.;:()]$/.test(low)
}

/** «X и Y проводят встречу», "X and Y hold a meeting": the persons before the verb that carries the noun, where the tree has lost them. */
export function partnersBefore({ passage, tree }: Scene, carrier: number): readonly Participant[] {
  let from = carrier
  while (
    from > 0 &&
    !['VERB', 'AUX', 'SCONJ'].includes(tree.tokens[from - 1]!.upos) &&
    !/^[;:.]$/.test(tree.low[from - 1]!)
  )
    from--
  const [start, end] = [tree.tokens[from]!.start, tree.tokens[carrier]!.start]
  return (
    passage
      .mentionsIn(tree)
      .filter(
        ({ actor, via, span }) => actor?.kind === 'person' && via === 'name' && span[0] >= start && span[1] <= end,
      )
      // "Trump's son made a visit": whose son it is was not there.
      .filter(({ span }) => !/^['’]s?\s/.test(passage.text.slice(span[1], span[1] + 3)))
      .map(({ actor, span }) => ({ name: actor!.name, actor: actor!.id, role: 'participant' as const, span }))
  )
}
