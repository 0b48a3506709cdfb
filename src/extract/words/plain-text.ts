import { oneScript } from './one-script.js'

/** The text with Markdown marks, link addresses and datelines blanked out and every word in one script; every offset stays what it was. */
export function withoutMarkup(text: string): string {
  const bare = withoutActing(withoutDatelines(oneScript(text)))
  if (!/[*_`[\]]/.test(bare)) return bare
  return bare
    .replace(/\]\(https?:[^()\s]{1,500}\)/g, blank)
    .replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\p{L})|(?<=\p{L})_{1,2}(?![\p{L}\p{N}])|`{1,3}/gu, blank)
    .replace(/\[(?=[^\]\n]{0,200} )/g, ' ')
}

/** Where and when a text was filed is no part of its first sentence. */
function withoutDatelines(text: string): string {
  const bare = /\p{Lu}{3}/u.test(text) ? text.replace(DATELINE, blank) : text
  return bare.replace(DATED, blank)
}

/** "Acting President X": parsers take it for a verb; who only acts in an office is read off the text itself. English. */
function withoutActing(text: string): string {
  return /acting/i.test(text) ? text.replace(ACTING, blank) : text
}

const ACTING =
  /(?<![\p{L}-])acting (?=(?:[Ff]oreign |[Dd]efen[cs]e |[Ii]nterior |[Pp]rime |[Vv]ice |U\.?S\.? |[Aa]ssistant |[Dd]eputy )?(?:president|prime minister|minister|premier|secretary|chancellor|chief|head|leader|speaker|director|administrator|ambassador|governor|commander|chair\p{L}*)(?!\p{L}))/giu

function blank(match: string): string {
  return ' '.repeat(match.length)
}

/** "LONDON, April 16 (Meridian Wire) - ": a place in capitals. */
const DATELINE =
  /^(?=\p{Lu}{2})[\p{Lu}.’' -]{3,40}(?:, [\p{L}.]{2,20}){0,2}(?:, (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2} \p{L}{3,10}))?(?: ?[([][^)\]\n]{2,40}[)\]])? ?(?:[–—]|-(?= )) ?/gmu

const DAY = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4})(?:,? \d{4})?`
const AGENCY = String.raw`\(\p{Lu}[\p{L} ]{1,20}\)`

/** "Port Sudan, 11-10-2025 (SUNA) - ": a place in capitals with an agency or a day, or any place with a day. */
const DATED = new RegExp(
  String.raw`^(?:\p{Lu}[\p{Lu} .,/]{2,40}?(?:, ${DAY})?,? ?${AGENCY}|\p{Lu}[\p{L} .,/'’]{2,40}?, ${DAY},?(?: ${AGENCY})?) ?[-–—]{1,2} (?=["“]?\p{Lu})`,
  'gmu',
)
