/** What agreements are about, by stems in English, Russian and Ukrainian, so that two languages can be compared. */
const CONCEPTS: readonly (readonly [string, RegExp])[] = [
  ['energy', /\benerg|\bpower (?:plant|grid|station)|энерг|енерг/iu],
  ['infrastructure', /\binfrastruct|инфраструктур|інфраструктур/iu],
  ['sea', /\bblack sea|\bmaritime|\bnaval|\bshipping|ч[её]рном мор|ч[её]рного мор|морск|судоход|чорно(?:му|го) мор/iu],
  [
    'military aid',
    /\bmilitary (?:aid|assistance)|\barms (?:supplies|deliveries)|\bweapons? (?:supplies|deliveries)|военн\S* помощ|постав(?:к\S*|ок) оружи|військов\S* допомог/iu,
  ],
  ['intelligence', /\bintelligence\b|разведданн|развединформ|розвідданн/iu],
  ['mobilisation', /\bmobili[sz]ation|мобилизац|мобілізац/iu],
  ['prisoners', /\bprisoners?\b|\bcaptives?\b|пленн|полонен/iu],
  ['civilians', /\bcivilian|гражданск|мирн\S+ жител|цивільн/iu],
  ['relations', /\brelations\b|\bties\b|отношени|відносин/iu],
  ['sanctions', /\bsanction|санкц/iu],
  ['ports', /\bports?\b|(?<!\p{L})порт(?:а|у|е|ом|ы|ов|ам|ами|ах|ов\p{L}{2,3})?(?!\p{L})/iu],
  [
    'ships',
    /\b(?:ships?|vessels?|tankers?)\b|танкер|кораб\p{L}+|(?<!\p{L})суд(?:на|но|ов|ам|ами|ах|нам|нах)(?!\p{L})/iu,
  ],
  ['grain', /\bgrain|\bwheat|зерн\p{L}+|пшениц/iu],
  ['hostages', /\bhostage|заложни/iu],
  ['nuclear', /\bnuclear|\benrich|ядерн|обогащ\p{L}+ уран/iu],
]

/** Words that name an act and nothing that it is aimed at. */
const ACT =
  /^(?:(?:all|any|the|their|these|all the)\s)?(?:strikes?|attacks?|hostilities|fire|удар\p{L}{0,4}|атак\p{L}{0,4}|обстрел\p{L}{0,4})$/iu

/** A scope in the words of a text of a language. */
export type Scope = { readonly words: string; readonly lang: string | null }

/**
 * Do two scopes name different things? "Energy infrastructure" is one thing, "energy and infrastructure" two. Across
 * languages only things that the table knows are compared; where one of them is not known, nothing is said.
 */
export function scopesDiffer(a: Scope, b: Scope): boolean {
  const [mine, theirs] = [scopeKey(a.words), scopeKey(b.words)]
  if (mine === theirs) return false
  return a.lang === b.lang || (isKnown(a.words) && isKnown(b.words))
}

/** The things that a scope names as one key; words that the table does not know stand for themselves. */
export function scopeKey(words: string): string {
  return [...new Set(partsOf(words).map(keyOf))]
    .filter((key) => key !== '')
    .sort()
    .join(' + ')
}

/** Does it name something that is spared or given, and not only the act ("strikes")? */
export function namesThing(words: string): boolean {
  return !ACT.test(words.trim())
}

/** The concepts that a scope touches at all, whatever it makes of them. */
export function conceptsOf(words: string): readonly string[] {
  return CONCEPTS.filter(([, pattern]) => pattern.test(words)).map(([concept]) => concept)
}

function partsOf(words: string): string[] {
  return words
    .toLowerCase()
    .split(/\s(?:and|or|as well as|и|или|а также|та|або|й)\s|[,;&/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isKnown(words: string): boolean {
  return partsOf(words).every((part) => conceptsOf(part).length > 0)
}

/** "Energy infrastructure", "power plants" and "energy" alone are one thing, however finely it is named. */
function keyOf(part: string): string {
  const concepts = conceptsOf(part)
  if (concepts.length > 0) return concepts.filter((one) => one !== 'infrastructure' || concepts.length === 1).join(' ')
  return part
    .replace(/\b(?:the|a|an|all|any|on|of|in)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
