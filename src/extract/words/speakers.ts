import type { Lexicon } from '../lexicon/types.js'
import type { Tree } from '../tree.js'
import { isListed } from './listed.js'

/** Is the word one for whoever can speak or act: an office, a body, people, an outlet? `more` are further lists that count. */
export function isSpeaker(lexicon: Lexicon, tree: Tree, at: number, ...more: readonly string[]): boolean {
  return [...SPEAKERS, ...more].some((list) => isListed(lexicon, list, tree, at))
}

/** The same of a word in lower case that no tree holds. */
export function isSpeakerWord(lexicon: Lexicon, word: string, ...more: readonly string[]): boolean {
  return [...SPEAKERS, ...more].some((list) => lexicon.is(list, word))
}

const SPEAKERS = ['roles', 'bodies', 'agents', 'unnamed', 'persons-generic', 'outlets']
