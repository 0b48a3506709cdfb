import { type Document, type Statement, textOf } from '../model/index.js'

/** Do two sides meet face to face, or only through others? Null where nothing is said of it. */
export type Manner = 'direct' | 'indirect' | null

const INDIRECT =
  /\b(?:in ?direct|proximity|shuttle)\b|\bthrough (?:the )?(?:\p{L}+ )?(?:mediators?|intermediar\p{L}+)\b|(?<!\p{L})(?:непрям|косвенн|опосредованн)\p{L}*|(?<!\p{L})через посредник/iu
const DIRECT =
  /\b(?:met|meet|meets|meetings?)\b[^.;:]{0,60}\b(?:directly|face[- ]to[- ]face|in person)\b|\b(?:direct|face[- ]to[- ]face|in-person) (?:\p{L}+ )?(?:meetings?|encounters?)\b|(?<!\p{L})(?:прям|личн|очн)\p{L}+ встреч|(?<!\p{L})встре[тч]\p{L}*[^.;:]{0,60}(?<!\p{L})(?:напрямую|лично|лицом к лицу)/iu
const ANY_DIRECT =
  /\bdirect(?:ly)?\b|\bface[- ]to[- ]face\b|(?<!\p{L})(?:прям(?:ые|ых|ой|ая|ую|о)|напрямую|лицом к лицу)(?!\p{L})/iu

/** Without one of these stems none of the three can be found; without look-behind and tables of Unicode they are looked for in a sixth of the time. */
const HINT =
  /direct|proximity|shuttle|through|face|in person|in-person|прям|косвенн|опосредованн|через|личн|очн|напрямую|лиц/i

/** How a contact is told to be held, by the words of its sentence; what is told to be both says neither. */
export function mannerOf({ type, mode, evidence }: Statement, document: Document | null): Manner {
  if (type !== 'CONSULT' || mode === 'phone') return null
  const words = textOf(document?.text ?? '', evidence, 400)
  if (mode !== 'third-party' && !HINT.test(words)) return null
  if (mode === 'third-party' || INDIRECT.test(words)) return ANY_DIRECT.test(words) ? null : 'indirect'
  return DIRECT.test(words) ? 'direct' : null
}
