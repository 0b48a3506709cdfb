const TAKES_THE =
  /^(?:United |European |Netherlands|Philippines|Maldives|Bahamas|Gambia|Czech Republic|Dominican Republic|Democratic Republic|Central African|Republic of)/

/** An English name of a state or body inside a sentence: "the United States"; others stay as they are. */
export function inSentence(name: string): string {
  return TAKES_THE.test(name) ? `the ${name}` : name
}
