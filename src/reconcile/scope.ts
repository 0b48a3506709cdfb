/** What agreements are about, by stems in English, Russian and Ukrainian, so that two languages can be compared. */
const CONCEPTS: readonly (readonly [string, RegExp])[] = [
  ['energy', /\benerg|\bpower (?:plant|grid|station)|энерг|енерг/iu],
  ['infrastructure', /\binfrastruct|инфраструктур|інфраструктур/iu],
  ['sea', /\bblack sea|\bmaritime|\bnaval|\bshipping|ч[её]рном мор|ч[её]рного мор|морск|судоход|чорно(?:му|го) мор/iu],
  [
    'military aid',
    /\bmilitary (?:aid|assistance)|\barms (?:supplies|deliveries)|\bweapons? (?:supplies|deliveries)|военн\S* помощ|поставк\S* оружи|військов\S* допомог/iu,
  ],
  ['intelligence', /\bintelligence\b|разведданн|развединформ|розвідданн/iu],
  ['mobilisation', /\bmobili[sz]ation|мобилизац|мобілізац/iu],
  ['prisoners', /\bprisoners?\b|\bcaptives?\b|пленн|полонен/iu],
  ['civilians', /\bcivilian|гражданск|мирн\S+ жител|цивільн/iu],
  ['relations', /\brelations\b|\bties\b|отношени|відносин/iu],
  ['sanctions', /\bsanction|санкц/iu],
]

/**
 * The things that a scope names, as keys: "energy infrastructure" is one thing, "energy and infrastructure" two.
 * Words that the table does not know stand for themselves.
 */
export function scopeKeys(words: string): readonly string[] {
  const parts = words
    .toLowerCase()
    .split(/\s(?:and|or|as well as|и|или|а также|та|або|й)\s|[,;&/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return [...new Set(parts.map(keyOf))].filter((key) => key !== '').sort()
}

/** The concepts that a scope touches at all, whatever it makes of them. */
export function conceptsOf(words: string): readonly string[] {
  return CONCEPTS.filter(([, pattern]) => pattern.test(words)).map(([concept]) => concept)
}

function keyOf(part: string): string {
  const concepts = conceptsOf(part)
  if (concepts.length > 0) return concepts.join(' ')
  return part
    .replace(/\b(?:the|a|an|all|any|on|of|in)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
