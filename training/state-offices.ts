type Words = Readonly<Record<string, readonly string[]>>
type StateOffice = {
  readonly name: string
  readonly nouns: Words
  /** Further nouns where this office is the one that leads the state. */
  readonly leads: Words
}

const LEADS: Words = { en: ['leader'], ru: ['лидер'], uk: ['лідер', 'очільник'] }
const HEAD_OF_STATE: Words = {
  en: ['head of state'],
  ru: ['глава государства'],
  uk: ['глава держави', 'очільник держави'],
}

/** Offices that states share, with the nouns that describe their holders in each language. */
export const STATE_OFFICES: Readonly<Record<string, StateOffice>> = {
  president: office('President', ['president'], ['президент'], ['президент', 'президентка'], HEAD_OF_STATE),
  vp: office(
    'Vice President',
    ['vice president', 'vice-president'],
    ['вице-президент'],
    ['віцепрезидент', 'віце-президент'],
  ),
  pm: office(
    'Prime Minister',
    ['prime minister', 'PM', 'premier', 'head of government'],
    ['премьер-министр', 'премьер', 'глава правительства', 'глава кабинета министров', 'глава кабмина'],
    ['прем’єр-міністр', 'прем’єр', 'прем’єр-міністерка', 'прем’єрка', 'глава уряду', 'очільник уряду'],
  ),
  chancellor: office(
    'Chancellor',
    ['chancellor', 'head of government'],
    ['канцлер', 'глава правительства'],
    ['канцлер', 'глава уряду'],
  ),
  king: office(
    'Monarch',
    ['king', 'queen', 'monarch'],
    ['король', 'королева', 'монарх'],
    ['король', 'королева', 'монарх'],
    HEAD_OF_STATE,
  ),
  prince: office('Prince', ['prince', 'monarch'], ['князь', 'монарх'], ['князь', 'монарх'], HEAD_OF_STATE),
  pope: office(
    'Pope',
    ['pope', 'pontiff', 'Holy Father'],
    ['папа римский', 'понтифик'],
    ['папа римський', 'понтифік'],
    HEAD_OF_STATE,
  ),
  taoiseach: office(
    'Taoiseach',
    ['taoiseach', 'prime minister', 'premier'],
    ['премьер-министр', 'премьер'],
    ['прем’єр-міністр', 'прем’єр'],
  ),
  emir: office('Emir', ['emir', 'amir'], ['эмир'], ['емір'], HEAD_OF_STATE),
  sultan: office('Sultan', ['sultan'], ['султан'], ['султан'], HEAD_OF_STATE),
  emperor: office('Emperor', ['emperor', 'monarch'], ['император', 'монарх'], ['імператор', 'монарх'], HEAD_OF_STATE),
  'crown-prince': office(
    'Crown Prince',
    ['crown prince'],
    ['наследный принц', 'кронпринц'],
    ['спадкоємний принц', 'кронпринц', 'наслідний принц'],
  ),
  leader: office('Leader', ['leader'], ['лидер', 'глава'], ['лідер', 'очільник'], HEAD_OF_STATE),
  fm: office(
    'Foreign Minister',
    [
      'foreign minister',
      'FM',
      'minister of foreign affairs',
      'foreign affairs minister',
      'minister for foreign affairs',
      'top diplomat',
      'chief diplomat',
    ],
    [
      'министр иностранных дел',
      'глава МИД',
      'глава МИДа',
      'глава внешнеполитического ведомства',
      'глава дипломатии',
      'главный дипломат',
    ],
    [
      'міністр закордонних справ',
      'міністерка закордонних справ',
      'глава МЗС',
      'голова МЗС',
      'очільник МЗС',
      'очільниця МЗС',
      'глава дипломатії',
    ],
  ),
}

function office(name: string, en: string[], ru: string[], uk: string[], more: Words = {}): StateOffice {
  const nouns = { en: [...en, ...(more.en ?? [])], ru: [...ru, ...(more.ru ?? [])], uk: [...uk, ...(more.uk ?? [])] }
  return { name, nouns, leads: name === 'Leader' ? {} : LEADS }
}
