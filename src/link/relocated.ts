const MOVED =
  /^(?:mov|shift|relocat|transfer|switch|chang)\p{L}*$|^(?:перен[её]с|перенос|перемещ|перевед|перевод|смен)\p{L}*$/iu

/** Do the words of a plan tell that it is moved elsewhere ("the meeting was moved to Doha")? */
export function isRelocating(words: string): boolean {
  return MOVED.test(words)
}
