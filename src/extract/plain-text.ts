/** The text with Markdown marks and link addresses blanked out; every offset stays what it was. */
export function withoutMarkup(text: string): string {
  if (!/[*_`[\]]/.test(text)) return text
  const blank = (match: string) => ' '.repeat(match.length)
  return text
    .replace(/\]\(https?:[^()\s]{1,500}\)/g, blank)
    .replace(/\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\p{L})|(?<=\p{L})_{1,2}(?![\p{L}\p{N}])|`{1,3}/gu, blank)
    .replace(/\[(?=[^\]\n]{0,200} )/g, ' ')
}
