/**
 * American spellings of a British word, likeliest first; empty for most words (Webster's regular changes: -ise, -our, -yse, doubled l).
 * English treebanks are American: to a tagger trained on them, "criticised" is a word never seen.
 */
export function americanOf(word: string): readonly string[] {
  if (word.length < 6) return []
  return CHANGES.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []))
}

const CHANGES: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [/our(|s|ed|ing|ite|ites|able|ably|er|ers|al|ally|less|hood|hoods)$/, 'or$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/([a-z])tre(|s)$/, '$1ter$2'],
  [/enc(e|es|eless)$/, 'ens$1'],
]
