import { oneScript } from './one-script.js'

/** The text with Markdown marks and link addresses blanked out and every word in one script; every offset stays what it was. */
export function withoutMarkup(text: string): string {
  const bare = withoutDatelines(oneScript(text))
  if (!/[*_`[\]]/.test(bare)) return bare
  const blank = (match: string) => ' '.repeat(match.length)
  return bare
    .replace(/\]\(https?:[^()\s]{1,500}\)/g, blank)
    .replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\p{L})|(?<=\p{L})_{1,2}(?![\p{L}\p{N}])|`{1,3}/gu, blank)
    .replace(/\[(?=[^\]\n]{0,200} )/g, ' ')
}

/** "LONDON, April 16 (Meridian Wire) - ": where and when a text was filed is no part of its first sentence. */
function withoutDatelines(text: string): string {
  if (!/\p{Lu}{3}/u.test(text)) return text
  return text.replace(DATELINE, (match) => ' '.repeat(match.length))
}

const DATELINE =
  /^(?=\p{Lu}{2})[\p{Lu}.’' -]{3,40}(?:, [\p{L}.]{2,20}){0,2}(?:, (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2} \p{L}{3,10}))?(?: ?[([][^)\]\n]{2,40}[)\]])? ?(?:[–—]|-(?= )) ?/gmu
