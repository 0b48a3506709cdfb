import type { Reference } from '../mentions/references.js'
import type { Passage } from '../passage.js'
import { isSpeech } from '../reporting/speech.js'
import { ownSide, sideOf } from '../speeches/other-side.js'
import type { Tree } from '../tree.js'
import { asReference } from './discourse.js'
import { ownPerson, ownVoice } from './own-voice.js'
import { turnAt } from './turns.js'

/** "I" and "we": whoever speaks where it stands, else the last one cited, else the side whose official text it is. */
export function firstPerson(passage: Passage, tree: Tree, at: number): Reference | null {
  const turn = turnAt(passage.turns, tree.span)
  const speaker = turn
    ? (signed(passage, tree, at) ?? turn.speaker)
    : (labelled(passage, tree, at) ??
      dashed(passage, tree, at) ??
      signed(passage, tree, at) ??
      poster(passage, tree, at) ??
      lastCited(passage) ??
      publisher(passage, tree, at))
  if (!speaker) return null
  return { ...speaker, span: [tree.tokens[at]!.start, tree.tokens[at]!.end], at, via: 'pronoun' }
}

/** "We hosted the two ministers", "I spoke with Hun Manet" in an official text in which nobody speaks: the side whose text it is. */
function publisher(passage: Passage, tree: Tree, at: number): Reference | null {
  if (passage.document.lane !== 'official' || !/^(?:we|i|мы|я)$/.test(tree.low[at]!) || isSpeech(passage)) return null
  const { start, end } = tree.tokens[at]!
  return /^(?:i|я)$/.test(tree.low[at]!) ? ownPerson(passage, [start, end], at) : ownVoice(passage, [start, end], at)
}

/** "I", "my" in a post of somebody's own account: whoever posts, whomever he has cited before. */
function poster(passage: Passage, tree: Tree, at: number): Reference | null {
  if (passage.person === null || !ALONE.test(tree.low[at]!)) return null
  const { start, end } = tree.tokens[at]!
  return ownPerson(passage, [start, end], at)
}

const ALONE = /^(?:i|me|my|myself|я|меня|мне|мной|мною|мо[йяеё]|моего|моему|моим|моем|моём|мои|моих|моими|мою)$/u

/** The last one cited; in a speech only whoever has spoken in the first person, or for the side whose text it is: "Russia claims …" does not make Russia "we". */
function lastCited(passage: Passage): Reference | null {
  const { speaker } = passage.discourse
  if (!speaker || !isSpeech(passage)) return speaker
  const said = passage.text.slice(...speaker.span).toLowerCase()
  if (passage.lexicon.words['first-person']?.includes(said)) return speaker
  const own = ownSide(passage)
  return own !== null && speaker.actor && sideOf(passage, speaker.actor.id) === own ? speaker : null
}

/** «Трамп: я хочу встретиться с ним»: whoever stands before the colon that opens the line. */
function labelled(passage: Passage, tree: Tree, at: number): Reference | null {
  const colon = tree.low.indexOf(':')
  if (colon < 1 || colon > LABEL || colon > at) return null
  const mention = passage
    .mentionsIn(tree)
    .find(({ actor, span }) => actor && actor.kind !== 'outlet' && span[1] <= tree.tokens[colon]!.start)
  return mention ? asReference(mention, at) : null
}

/** "I'd meet with him – Trump": whoever ends the headline behind a dash. */
function dashed(passage: Passage, tree: Tree, at: number): Reference | null {
  const dash = tree.tokens.findLastIndex(
    ({ text, start }, index) => index > at && /^[–—]$/.test(text) && /\s/.test(passage.text[start - 1] ?? ''),
  )
  if (dash < 0 || tree.tokens.length - dash > LABEL) return null
  const mention = passage
    .mentionsIn(tree)
    .find(({ actor, span }) => actor?.kind === 'person' && span[0] >= tree.tokens[dash]!.end)
  return mention ? asReference(mention, at) : null
}

/** «“Я не планирую встречаться”, — сказал Трамп»: the first person behind the quotation. */
function signed(passage: Passage, tree: Tree, at: number): Reference | null {
  const { start, end } = tree.tokens[at]!
  const quote = passage.quotes.find(({ outer, depth }) => depth === 0 && outer[0] <= start && end <= outer[1])
  if (!quote) return null
  const mention = passage
    .mentionsIn(tree)
    .find(({ actor, span }) => actor?.kind === 'person' && span[0] >= quote.outer[1] && span[0] < quote.outer[1] + NEAR)
  return mention ? asReference(mention, at) : null
}

/** How many characters may stand between a quotation and whoever it is of. */
const NEAR = 60

/** How many words may stand before the colon. */
const LABEL = 8
