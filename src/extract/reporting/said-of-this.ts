import type { Span, Statement } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import { isSame } from '../mentions/is-same.js'
import { withoutYo } from '../tree.js'

/**
 * «… Об этом сообщил Песков»: a sentence that only says who told what the sentence before it tells. Its sources become
 * the outermost of that one's chains; null where the sentence says anything else.
 */
export function saidOfThis(
  text: string,
  span: Span,
  { before, here, lexicon }: Sentences,
): { readonly before: readonly Statement[]; readonly here: readonly Statement[] } | null {
  const opening = withoutYo(text.slice(span[0], span[0] + OPENING).toLowerCase()).replace(/^[^\p{L}]+/u, '')
  if (before.length === 0 || !lexicon.words['said-of-this']?.some((phrase) => opening.startsWith(`${phrase} `)))
    return null
  const pointer = here.find(
    ({ type, participants, attribution }) => type === 'STATE' && participants.length === 0 && attribution.length > 0,
  )
  if (!pointer) return null
  return {
    before: before.map((statement) => ({ ...statement, attribution: chained(pointer, statement) })),
    here: here.filter((statement) => statement !== pointer),
  }
}

/** The statements of the sentence before and of this one. */
type Sentences = {
  readonly before: readonly Statement[]
  readonly here: readonly Statement[]
  readonly lexicon: Lexicon
}

const OPENING = 60

function chained(pointer: Statement, { attribution }: Statement): Statement['attribution'] {
  const outer = pointer.attribution.filter((source) => !attribution.some((own) => isSame(source, own)))
  return [...outer, ...attribution]
}
