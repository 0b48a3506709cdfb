import type { StatementType } from '../model/index.js'

/** Acts that hardly happen twice in a day between the same two. */
export type Act = 'release' | 'summons' | 'expulsion' | 'detention' | 'violation'

/** How two events of one type are told apart. */
export type ToldApart = {
  /** By who, when and where alone; the others need common words as well. */
  readonly plain: boolean
  /** Not by who does it to whom. */
  readonly mutual: boolean
  /** Is one report of it laid beside another to see whether both are of one clash? */
  readonly fought: boolean
  /** By who and when where its mode or the words of its trigger tell of such an act. */
  readonly act: { readonly name: Act; readonly mode?: string; readonly words?: RegExp } | null
}

const OTHER: ToldApart = { plain: false, mutual: false, fought: false, act: null }

const BY_TYPE: Readonly<Partial<Record<StatementType, ToldApart>>> = {
  CONSULT: { ...OTHER, plain: true, mutual: true },
  MOVE: { ...OTHER, plain: true, mutual: true },
  AGREE: { ...OTHER, mutual: true },
  COOPERATE: { ...OTHER, mutual: true },
  RETREAT: { ...OTHER, mutual: true, act: { name: 'release', mode: 'release' } },
  ACCUSE: {
    ...OTHER,
    act: { name: 'summons', words: /\b(?:summon|call(?:s|ed)? in\b)|(?<!\p{L})вы(?:з[вы]|зов)/iu },
  },
  SANCTION: {
    ...OTHER,
    act: { name: 'expulsion', words: /\bexp(?:el|uls)|persona|(?<!\p{L})вы(?:сыл|сл)|персон/iu },
  },
  COERCE: {
    ...OTHER,
    act: { name: 'detention', words: /\b(?:arrest|detain|detention)|(?<!\p{L})(?:задерж|арест)/iu },
  },
  ASSAULT: {
    ...OTHER,
    fought: true,
    act: {
      name: 'violation',
      words:
        /\b(?:violat|breach|br(?:eak|oke))\p{L}* .*(?:ceasefire|truce)|(?<!\p{L})наруш\p{L}* .*(?:перемири|огня|тишин)/iu,
    },
  },
}

/** How events of a type are told apart. */
export function toldApart(type: StatementType): ToldApart {
  return BY_TYPE[type] ?? OTHER
}
