import type { Commitment, Document, TermReading } from '../../model/index.js'

type Dated = Pick<Commitment, 'start' | 'end'>
type Documents = ReadonlyMap<string, Document>

/** The terms of a promise apart from the days by which something is only to be done: when those have passed nothing has run out. */
export function lastingTerms({ start, end }: Dated, documents: Documents): Dated {
  return {
    start: start.filter((reading) => !MEETING.test(sentenceOf(reading, documents))),
    end: end.filter((reading) => !isDue(reading, documents)),
  }
}

/** "Withdraw by 7 May", "within thirty days", «отвод до 25 октября», "meet in the second half of May": a day to do something by. */
function isDue(reading: Commitment['end'][number], documents: Documents): boolean {
  const { cite } = reading
  const text = documents.get(cite.document)?.text ?? ''
  if (reading.how?.say !== 'basis.stated') return false
  const behind = text.slice(Math.max(0, cite.span[0] - 40), cite.span[0])
  const sentence = sentenceOf(reading, documents)
  if (BY.test(behind) || BY_OWN.test(text.slice(...cite.span))) return !LASTS.test(sentence) || BY_ONLY.test(behind)
  return MEETING.test(sentence) || (TO.test(behind) && DONE.test(sentence) && !LASTS.test(sentence))
}

/** The words around a term, from one full stop or line to the next. */
function sentenceOf({ cite }: Pick<TermReading<string>, 'cite'>, documents: Documents): string {
  const text = documents.get(cite.document)?.text ?? ''
  const from = Math.max(0, cite.span[0] - REACH)
  const before = text.slice(from, cite.span[0])
  const after = text.slice(cite.span[0], cite.span[1] + REACH)
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. ')) + 1) + after.split(/\n|[.;]\s/u)[0]
}

const REACH = 240
const AT = String.raw`\s(?:(?:and including|the|midnight(?: on)?|noon(?: on)?) )?(?:(?:end|close|start|beginning) of (?:the )?)?`
const BY = new RegExp(
  String.raw`(?:\bby|\bbefore|later than|\bwithin|\bahead of|\bprior to)${AT}$|(?:не позднее|не позже|в срок до|(?<!\p{L})к)\s(?:конца |концу |исхода )?$`,
  'iu',
)
const BY_ONLY = /later than\s(?:the )?$|не позднее\s$/iu
const BY_OWN = /^(?:by|before|within)\s|(?:дневный|недельный|месячный) срок/iu
const TO = /(?<!\p{L})до\s(?:конца |исхода )?$/iu
const DONE =
  /(?<!\p{L})(?:отв(?:од|ест|ед)|выв(?:од|ест|ед)|переда[чтд]|обмен|откры|созда[тнёе]|заверш|провест|провед|освобо|верн|возвра|установ|подпис|представ|подготов|разраб|назнач|восстанов|сформир|учре)/iu
const LASTS =
  /\b(?:refrain|halt|suspend|keep|maintain|cease|truce|moratorium|extend|prolong|valid\b|remain(?!ing))\p{L}*|(?:прекращ|приостан|мораторий|запре|воздерж|сохран|поддерж|перемири|не менее|соблюд|прод[лё]|(?<!\p{L})действу)\p{L}*/iu
const MEETING =
  /\b(?:meet again|(?:shall|will|to) (?:meet|convene|reconvene)|next (?:meeting|round|session)|first (?:meeting|session|sitting)|hold (?:a|the|their) \p{L}+ (?:meeting|round|session))\b|(?:заседани\p{L}+|встреч\p{L}+|раунд\p{L}*)\s(?:\S+\s){0,4}(?:состоится|пройд[её]т|провести)|провести\s(?:\S+\s){0,3}(?:встреч|раунд|заседани)|(?:встретиться|собраться)(?!\p{L})/iu
