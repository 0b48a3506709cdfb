import type { Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { lowerOf } from '../words/lower.js'

/** A word of what is written before a name: an address, an office or a rank ("Mr.", "Foreign Minister", "Rear Admiral"). English. */
export function isTitle({ text }: Token, lexicon: Lexicon): boolean {
  const low = lowerOf(text).replace('.', '')
  return lexicon.is('titles', low) || lexicon.is('roles', low) || RANK.test(low)
}

/** Ranks, and what stands before one. */
const RANK = /^(?:major|lieutenant|brigadier|rear|field|air|first|retired|admiral|marshal|colonel|commodore|captain)$/
