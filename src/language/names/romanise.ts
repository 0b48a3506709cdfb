import anyAscii from 'any-ascii'

/** Cyrillic as English press writes it (near BGN/PCGN), Ukrainian letters included. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'yi',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ј: 'y',
  љ: 'l',
  њ: 'n',
  ћ: 'c',
  ђ: 'd',
  џ: 'dzh',
  қ: 'k',
  ғ: 'g',
  ң: 'n',
  ү: 'u',
  ұ: 'u',
  ө: 'o',
  ә: 'a',
  һ: 'h',
}
const ARABIC_OR_HEBREW = /[\u0590-\u06ff]/
const DIRECT = /[a-z0-9 '-]/

/**
 * A name in lower-case Latin letters without diacritics, whatever its script (any-ascii for scripts other than Cyrillic).
 * Letters only; other signs become spaces. Vowel letters of Arabic and Hebrew are kept as vowels.
 */
export function romanise(name: string): string {
  let out = ''
  for (const char of name.slice(0, 300).toLowerCase().normalize('NFKC')) {
    if (DIRECT.test(char)) out += char
    else out += CYRILLIC[char] ?? foreign(char)
  }
  return out
    .replace(/['’`´ʹʼ]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function foreign(char: string): string {
  if (/\p{M}/u.test(char) && char.charCodeAt(0) < 0x370) return ''
  const ascii = anyAscii(char).toLowerCase()
  if (ARABIC_OR_HEBREW.test(char)) return ascii === 'w' ? 'u' : ascii
  return char === 'ー' ? '' : ascii
}
