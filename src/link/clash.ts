import { type Document, type Statement, textOf } from '../model/index.js'
import type { Draft } from './draft.js'
import type { Sighting } from './sighting.js'
import { ANSWER, AT_BORDER } from './tells.js'
import { toldApart } from './told-apart.js'

/**
 * Are both reports of one clash? Each side says that the other began, and a third that they exchanged fire: across one border
 * at one time that is one clash, and who began is told as a difference.
 */
export function isOneClash(sighting: Sighting, draft: Draft): boolean {
  if (sighting.type !== draft.type || !toldApart(sighting.type).fought) return false
  if (sighting.tells & ANSWER) return draft.members.some((member) => isAnsweredBy(member, sighting))
  const pair = sighting.sides.find((side) => side.includes('|'))
  if (pair === undefined || sighting.range === null || draft.range === null || !(sighting.tells & AT_BORDER))
    return false
  return draft.members.some((member) => {
    if ((member.tells & (AT_BORDER | ANSWER)) !== AT_BORDER || !member.sides.includes(pair)) return false
    return isMutual(sighting) || isMutual(member) || (sighting.grain === 'clock' && member.grain === 'clock')
  })
}

/** An attack at a border, of which an official text names only the other side: on its own side of it. */
export function isAtOwnBorder({
  type,
  statement,
  document,
}: Pick<Sighting, 'type' | 'statement' | 'document'>): boolean {
  return toldApart(type).fought && document?.lane === 'official' && isAtBorder(statement, document)
}

/** "Were forced to return fire": the answer is a part of the clash that the text has just told of. */
function isAnsweredBy({ statement, type }: Sighting, { statement: answer }: Sighting): boolean {
  const isBefore = statement.document === answer.document && statement.evidence[0] <= answer.evidence[0]
  return (
    type === 'ASSAULT' && isBefore && statement.id !== answer.id && answer.evidence[0] - statement.evidence[1] <= NEAR
  )
}

/** How many characters may stand between the attack and its answer. */
const NEAR = 500

function isMutual({ subjects }: Sighting): boolean {
  return subjects.length > 1
}

/** Told with small arms or of both, at a border, a line or a post: not the strikes that two states send at each other by night. */
export function isAtBorder({ trigger, evidence }: Statement, document: Document | null): boolean {
  const text = document?.text ?? ''
  return FIGHTS.test(text.slice(...trigger)) && BORDER.test(textOf(text, evidence, MOST))
}

const MOST = 600
const FIGHTS =
  /\b(?:fir(?:e[ds]?|ing)|gunfire|shots?|shell(?:s|ed|ing)?|clash\p{L}*|skirmish\p{L}*|firefight|fighting|attack\p{L}*|shoot\p{L}*)\b|(?<!\p{L})(?:огонь|огня|огн[её]м|обстрел\p{L}*|перестрел\p{L}*|столкнов\p{L}*|сты?чк\p{L}*|атаков\p{L}*|напа[лд]\p{L}*|бо[йеяию]\p{L}{0,2})(?!\p{L})/iu
const BORDER =
  /\b(?:border|frontier|outposts?|checkpoints?|posts?|guards?|crossing|line of (?:control|contact)|demarcation|positions?)\b|(?<!\p{L})(?:границ\p{L}*|погран\p{L}*|застав\p{L}*|пост(?:ы|у|а|ам|ах|ов)?|лини\p{L}* (?:контроля|соприкосновения|разграничения)|позици\p{L}*|кпп)(?!\p{L})/iu
