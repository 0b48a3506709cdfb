/** One paradigm: what a word must end in, how many letters fall off, and the endings that follow, by case. */
export type Paradigm = { readonly ends: RegExp; readonly cut: number; readonly cases: readonly (readonly string[])[] }

/** Adjectives agree with the noun that follows; nouns and names close the inflected part of a phrase. */
export type Declension = { readonly adjective: readonly Paradigm[]; readonly noun: readonly Paradigm[] }

/** Endings of genitive, dative, accusative, instrumental and locative; a slash parts variants, 0 is no ending. */
function of(ends: RegExp, cut: number, endings: string): Paradigm {
  const cases = endings.split(' ').map((each) => each.split('/').map((ending) => (ending === '0' ? '' : ending)))
  return { ends, cut, cases }
}

/** Russian: the first paradigm that fits; plural where the name itself is plural. */
const RUSSIAN: Declension = {
  adjective: [
    of(/[кгх]ий$/, 2, 'ого ому ого им ом'),
    of(/(?:ый|ой)$/, 2, 'ого ому ого ым ом'),
    of(/ий$/, 2, 'его ему его им ем'),
    of(/ая$/, 2, 'ой ой ую ой/ою ой'),
    of(/яя$/, 2, 'ей ей юю ей/ею ей'),
    of(/[кгх]ое$/, 2, 'ого ому ое им ом'),
    of(/ое$/, 2, 'ого ому ое ым ом'),
    of(/ые$/, 2, 'ых ым ые/ых ыми ых'),
    of(/[кгхжшчщн]ие$/, 2, 'их им ие/их ими их'),
  ],
  noun: [
    of(/[сц]кий$/, 2, 'ого ому ого им ом'),
    of(/[сц]кая$/, 2, 'ой ой ую ой/ою ой'),
    of(/ый$/, 2, 'ого ому ого ым ом'),
    of(/(?:[оеё]в|[иы]н)$/, 0, 'а у а ым/ом е'),
    of(/(?:[оеё]в|[иы]н)а$/, 1, 'ой/ы ой/е у ой/ою ой/е'),
    of(/ство$/, 1, 'а у о ом е'),
    of(/ия$/, 1, 'и и ю ей и'),
    of(/ие$/, 1, 'я ю е ем и'),
    of(/ье$/, 1, 'я ю е ем е'),
    of(/ий$/, 1, 'я ю я/й ем и'),
    of(/[её]ц$/, 2, 'ца цу ца цем/цом це'),
    of(/й$/, 1, 'я ю я/й ем е'),
    of(/ь$/, 1, 'я/и ю/и ь/я ем/ём/ью е/и'),
    of(/[кгхжшчщ]а$/, 1, 'и е у ой/ою/ей е'),
    of(/ца$/, 1, 'ы е у ей е'),
    // «Встреча глав МИД двух стран».
    of(/глава$/, 1, 'ы/0 е у ой/ою е'),
    of(/[^аеёиоуыэюя]а$/, 1, 'ы е у ой/ою е'),
    of(/я$/, 1, 'и е ю ей е'),
    of(/[бвгдзклмнпрстфх]ы$/, 1, 'ов/0 ам ы/ов/0 ами ах'),
    of(/гипет$/, 2, 'та ту ет том те'),
    of(/[жшчщц]$/, 0, 'а у а/0 ем/ом е'),
    of(/[бвгдзклмнпрстфх]$/, 0, 'а у а/0 ом е'),
  ],
}

/** Ukrainian: with the double dative (Путіну, Путінові) and the change of consonants before і. */
const UKRAINIAN: Declension = {
  adjective: [
    of(/ий$/, 2, 'ого ому ого/ий им ому/ім'),
    of(/ій$/, 2, 'ього ьому ього/ій ім ьому'),
    of(/[^і]а$/, 1, 'ої ій у ою ій'),
    of(/я$/, 1, 'ьої ій ю ьою ій'),
    of(/е$/, 1, 'ого ому е им ому/ім'),
    of(/і$/, 1, 'их им і/их ими их'),
  ],
  noun: [
    of(/ий$/, 2, 'ого ому ого им ому/ім'),
    of(/(?:[сц]ька|ова|ева|єва|іна|їна)$/, 1, 'ої/и ій/і у ою ій/і'),
    of(/(?:[оеє]в|[іїи]н)$/, 0, 'а у/ові а/0 им/ом і/ові'),
    of(/їв$/, 2, 'єва єву їв єву/євом єві'),
    of(/[кргнв]ів$/, 2, 'ова/ева ову/еву ів/ова овом/евом ові/еві'),
    of(/дім$/, 2, 'ому ому ім омом омі'),
    of(/ія$/, 1, 'ї ї ю єю ї'),
    of(/ій$/, 1, 'я ю/єві я/й єм ї/єві'),
    of(/й$/, 1, 'я ю/єві я/й єм ї/єві/ю'),
    of(/ець$/, 3, 'ця цю/цеві ця цем ці/цеві'),
    of(/ь$/, 1, 'я/і ю/еві/і я/ь ем/ю і/еві'),
    of(/[кгхґ]о$/, 1, 'а у/ові а/о ом у/ові'),
    of(/[^аеєиіїоуюя]о$/, 1, 'а у/ові а/о ом і/у/ові'),
    of(/[жшчщ]а$/, 1, 'і і у ею і'),
    of(/га$/, 2, 'ги зі гу гою зі'),
    of(/ка$/, 2, 'ки ці ку кою ці'),
    of(/ха$/, 2, 'хи сі ху хою сі'),
    of(/[^аеєиіїоуюя]а$/, 1, 'и і у ою і'),
    of(/я$/, 1, 'і і ю ею і'),
    of(/ство$/, 1, 'а у о ом і'),
    of(/[бвгґдзклмнпрстфх]и$/, 1, 'ів ам и/ів ами ах'),
    of(/гипет$/, 2, 'ту ту/тові ет том ті'),
    of(/[жшчщц]$/, 0, 'а у/еві а/0 ем і/еві'),
    of(/[бвгґдзклмнпрстфх]$/, 0, 'а/у у/ові а/0 ом і/у/ові'),
  ],
}

export const DECLENSIONS: Readonly<Record<string, Declension>> = { ru: RUSSIAN, uk: UKRAINIAN }
