type Pairs = readonly (readonly [from: string, to: string])[]

/** Endings and letters of one language as those of another: `whole` for a word of no stem, `tail` for what follows one. */
export function createEndings(endings: Pairs, letters: Pairs) {
  const spelt = (text: string) => letters.reduce((all, [from, to]) => all.replaceAll(from, to), text)
  const ended = (text: string, least: number): string => {
    const found = endings.find(([from]) => text.length >= from.length + least && text.endsWith(from))
    return found ? spelt(text.slice(0, text.length - found[0].length)) + found[1] : spelt(text)
  }
  return {
    whole: (word: string) => softened(ended(word, 2)),
    tail: (rest: string, stem: string) => softened(stem + ended(rest, 0)).slice(stem.length),
  }
}

/** Russian writes и for ы behind к, г, х and hushers, and soft endings behind и («Франции», «Турцию»). */
function softened(word: string): string {
  return word
    .replace(/и(?:ы|е)$/, 'ии')
    .replace(/(?<=[кгхжшчщ])ы/g, 'и')
    .replace(/иа$/, 'ия')
    .replace(/иу$/, 'ию')
    .replace(/иой$/, 'ией')
}
