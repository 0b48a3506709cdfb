import { z } from 'zod'
import { type Span, STATEMENT_TYPES, type StatementType } from '../model/index.js'
import { PLAIN, unsupported } from './supported.js'

/** Who made it and when: machine text is never shown without. */
export type Machine = { readonly model: string; readonly at: string }

/** A statement that a model proposes: its type, and the words of the document that it rests on. */
export type ProposedStatement = {
  readonly kind: 'proposed statement'
  readonly document: string
  readonly type: StatementType
  readonly evidence: Span
  readonly words: string
  readonly actors: readonly { readonly name: string; readonly span: Span }[]
  readonly machine: Machine
}

/** A sentence of a model's own wording with the verbatim spans that it cites. */
export type ProposedSentence = {
  readonly kind: 'proposed sentence'
  readonly document: string
  readonly text: string
  readonly cites: readonly { readonly span: Span; readonly text: string }[]
  readonly machine: Machine
}

export type Proposals = {
  readonly statements: readonly ProposedStatement[]
  readonly sentences: readonly ProposedSentence[]
  /** What failed its check, in sentences: words that are not in the text, numbers and names that no citation holds. */
  readonly dropped: readonly string[]
}

const answerSchema = z.object({
  statements: z
    .array(z.object({ type: z.string(), quote: z.string(), actors: z.array(z.string()).default([]) }))
    .default([]),
  summary: z.array(z.object({ sentence: z.string(), quotes: z.array(z.string()) })).default([]),
})

/** What of a model's answer holds against the text: everything else is dropped and said. Never throws on any answer. */
export function checkedAnswer(
  answer: string,
  document: { readonly id: string; readonly text: string },
  machine: Machine,
): Proposals {
  const parsed = parse(answer)
  if (!parsed) return { statements: [], sentences: [], dropped: ['The answer is no JSON of the form asked for.'] }
  const dropped: string[] = []
  const at = { document: document.id, machine }
  const statements = parsed.statements.flatMap(({ type, quote, actors }): ProposedStatement[] => {
    const evidence = spanOf(document.text, quote)
    const known = STATEMENT_TYPES.find((one) => one === type)
    const named = actors.map((name) => ({ name, span: evidence && within(document.text, name, evidence) }))
    const stray = named.find(({ span }) => !span)
    if (evidence && known && !stray)
      return [
        {
          kind: 'proposed statement',
          ...at,
          type: known,
          evidence,
          words: document.text.slice(...evidence),
          actors: named as ProposedStatement['actors'],
        },
      ]
    dropped.push(
      !evidence
        ? `Not in the text: “${quote.slice(0, 120)}”.`
        : !known
          ? `No type: “${type.slice(0, 40)}”.`
          : `Not in the words cited: “${stray?.name.slice(0, 80)}”.`,
    )
    return []
  })
  const sentences = parsed.summary.flatMap(({ sentence, quotes }): ProposedSentence[] => {
    const spans = quotes.map((quote) => spanOf(document.text, quote))
    const cites = spans.flatMap((span) => (span ? [{ span, text: document.text.slice(...span) }] : []))
    const missing = cites.length < quotes.length || cites.length === 0
    const faults = missing
      ? []
      : unsupported(
          sentence,
          cites.map(({ text }) => text),
          PLAIN,
        )
    if (!missing && faults.length === 0) return [{ kind: 'proposed sentence', ...at, text: sentence, cites }]
    dropped.push(
      missing
        ? `A sentence cites words that are not in the text: “${sentence.slice(0, 120)}”.`
        : `No citation holds “${faults[0]!.text}”: “${sentence.slice(0, 120)}”.`,
    )
    return []
  })
  return { statements, sentences, dropped }
}

/** The JSON object of an answer, also where a model wraps it in a fence. */
function parse(answer: string): z.output<typeof answerSchema> | null {
  const [from, to] = [answer.indexOf('{'), answer.lastIndexOf('}')]
  if (from < 0 || to < from) return null
  try {
    const parsed = answerSchema.safeParse(JSON.parse(answer.slice(from, to + 1)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function spanOf(text: string, words: string): Span | null {
  const wanted = words.trim()
  const start = wanted === '' ? -1 : text.indexOf(wanted)
  return start < 0 ? null : [start, start + wanted.length]
}

function within(text: string, words: string, [start, end]: Span): Span | null {
  const found = spanOf(text.slice(start, end), words)
  return found ? [found[0] + start, found[1] + start] : null
}
