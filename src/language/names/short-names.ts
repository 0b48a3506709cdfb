/**
 * What a person is called for short, from the full name in one script: the surname, and the given name with it where the full name has a
 * patronymic or a name more ("Yván Gil Pinto": Yván Gil, Gil Pinto, Gil, Pinto). A middle name stands alone unless it is somebody's
 * given name. Made for matching; none for a name of one word.
 */
export function shortNames(full: string, isGiven: (word: string) => boolean = () => true): readonly string[] {
  const words = full.trim().split(/\s+/)
  if (words.length < 2 || words.length > MOST_WORDS || !words.every((word) => NAME_WORD.test(word))) return []
  const [family, ...given] = inEastOrder(words)
    ? [words[0]!]
    : PATRONYMIC.test(words.at(-1)!)
      ? [words[0]!, words[1]!]
      : westernOf(words)
  if (!family) return []
  const pairs = given.map((name) => `${name} ${family}`)
  const between = words.length === 3 && given.length === 2 ? [`${words[0]} ${words[1]}`, `${words[1]} ${words[2]}`] : []
  const middle = between.length > 0 && !isGiven(words[1]!) ? alone(words[1]!) : []
  const bare = /^(?:[Aa]l|[Ee]l|[Аа]ль|[Ээ]ль)[ -](\p{Lu}.{3,})$/u.exec(family)?.[1]
  return [...new Set([...pairs, ...between, ...middle, ...alone(family), ...(bare ? alone(bare) : [])])].filter(
    (short) => short !== full,
  )
}

/** The surname with its particles, and the names before it that may stand beside it, patronymics left out. */
function westernOf(words: readonly string[]): readonly string[] {
  let from = words.length - 1
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--
  const given = words.slice(0, from).filter((word, at) => at === 0 || !(PATRONYMIC.test(word) || PARTICLE.test(word)))
  return [words.slice(from).join(' '), ...given]
}

/** "Han Duck-soo", «Ким Чен Ын», "Wang Yi": the family name comes first. */
function inEastOrder(words: readonly string[]): boolean {
  if (!FAMILY_FIRST.has(words[0]!.toLowerCase()) || words.length > 3) return false
  return words.slice(1).every((word) => word.length <= LONGEST_SYLLABLES || word.includes('-'))
}

/** A surname of two letters, or one that is a word of every text, names nobody by itself. */
function alone(family: string): readonly string[] {
  return family.length < 3 || WORDS.has(family.toLowerCase()) ? [] : [family]
}

const MOST_WORDS = 6

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}’'ʼ.-]*|\p{Ll}{1,4}[’'-]?\p{Lu}[\p{L}’'-]+|\p{Ll}{1,4})$/u

const PATRONYMIC = /(?:[оеё]вич|[оеё]вна|[иы]ич|инична|ична|ович|івна|ївна|йович|оглы|кызы|уулу)$/u

const PARTICLE =
  /^(?:al|el|bin|bint|ibn|ben|abu|abd|van|von|de|del|della|der|den|da|das|dos|do|di|la|le|du|ter|ten|st|аль|эль|бин|ибн|бен|абу|ван|фон|де|дер|ди|да|ла|ле)[.]?$/iu

/** Chinese and Korean family names, in the spellings of both languages; shorter ones do not stand alone. */
const FAMILY_FIRST = new Set(
  (
    'kim lee park choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh seo suh shin kwon hwang ahn an song ryu yoo hong jeon moon bae baek paek nam ' +
    'noh roh ha joo woo xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie tang deng xu feng cao peng zeng xiao tian dong pan ' +
    'yuan cai jiang yu du ye cheng wei su lu ding ren qin qiu hou jin meng ' +
    'ким ли пак чхве цой чон кан чо юн чан лим им хан о со син квон хван ан сон рю ю хон мун пэ пэк нам но ха чу у си ван чжан лю чэнь ян чжао хуан чжоу сюй сунь ху чжу гао линь хэ го ма ло ' +
    'лян чжэн се тан дэн фэн цао пэн цзэн сяо тянь дун пань юань цай цзян юй ду е чэн вэй су лу дин жэнь цинь цю хоу цзинь мэн'
  ).split(' '),
)

/** The longest given name of one word in such a name. */
const LONGEST_SYLLABLES = 9

const WORDS = new Set(
  (
    'may will march april june august king prince general major minister day north south east west white black green young long church police court bank banks hill house state union ' +
    'price rice brown bush field power powers case best good new first just love rich strong wise world army guard abdullah muhammad mohammed mohamed ' +
    'май март мир дума совет комитет белый красный новый чёрный черный зелёный хан'
  ).split(' '),
)
