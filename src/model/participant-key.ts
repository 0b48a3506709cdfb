/** The key under which one participant is one: the gazetteer id, else the words in lower case, of a person his name alone. */
export function participantKey(participant: { readonly name: string; readonly actor: string | null }): string {
  return participant.actor ?? `"${nameIn(participant.name.normalize('NFC').trim()).toLowerCase()}`
}

/** The key of a place: its gazetteer id, else its words in lower case. */
export function placeKey(place: { readonly name: string; readonly actor: string | null }): string {
  return place.actor ?? `"${place.name.normalize('NFC').toLowerCase().trim()}`
}

/** "Head of the service, Major General Hassan Rashad". */
const TITLED = /,\s*((?:\p{Lu}[\p{L}’'.-]*\s+)*\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+)$/u
/** «Мгером Григоряном». */
const CYRILLIC = /^\p{Lu}[а-яёіїєґ-]+ \p{Lu}[а-яёіїєґ-]+$/u
const ENDING = /(?:ого|ему|ому|ом|ем|ём|ым|им|ой|ей|[аяуюеыиіь])$/u

function nameIn(words: string): string {
  const titled = TITLED.exec(words)?.[1]
  const name = titled === undefined ? words : titled.split(/\s+/).slice(-2).join(' ')
  return CYRILLIC.test(name) ? name.split(' ').map(stemOf).join(' ') : name
}

/** Without the ending of its case. */
function stemOf(word: string): string {
  const stem = word.replace(ENDING, '')
  return stem.length > 2 ? stem : word
}
