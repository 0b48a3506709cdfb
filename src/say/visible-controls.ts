/** Signs that turn or nest the direction of writing (Unicode 15, Bidi_Control, without the three marks that only lean on a neighbour). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * The text with every sign that turns the direction of writing shown by its number (`⟨U+202E⟩`) instead of obeyed: words that
 * somebody wrote backwards on purpose are seen as they were written. Every other letter stays.
 */
export function visibleControls(text: string): string {
  return text.replace(TURNS, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase()}⟩`)
}

/** JSON with the same signs as escapes: the same data, and nothing that a terminal obeys. */
export function escapedControls(json: string): string {
  return json.replace(TURNS, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
}
