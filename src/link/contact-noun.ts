const NOUN =
  /^(?:(?:phone |telephone )?calls?|talks|meetings?|summits?|negotiations?|visits?|встреч\p{L}*|переговор\p{L}*|саммит\p{L}*|визит\p{L}*|зустріч\p{L}*)$/iu

/** Do the words name a contact ("talks", «визит») and not tell that it was held ("met")? */
export function isContactNoun(words: string): boolean {
  return NOUN.test(words)
}
