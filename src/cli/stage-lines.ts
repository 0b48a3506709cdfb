import { z } from 'zod'
import type { Document, Event, Statement } from '../model/index.js'
import { documentLine, documentOf } from './document-line.js'
import { jsonLines } from './json-lines.js'

const span = z.tuple([z.int().min(0), z.int().min(0)])
const statementLine = z.looseObject({
  kind: z.literal('statement'),
  id: z.string(),
  document: z.string(),
  type: z.string(),
  participants: z.array(z.looseObject({ name: z.string() })),
  content: span,
  evidence: span,
})
const eventLine = z.looseObject({
  kind: z.literal('event'),
  id: z.string(),
  type: z.string(),
  mentions: z.array(z.looseObject({ statement: z.string(), document: z.string() })),
})
const anyLine = z.union([statementLine, eventLine, documentLine])

/** Mixed lines of the stages, told apart by `kind`; `passOn` are those that the next stage needs because `readout read` began the pipe. */
export type StageLines = {
  readonly statements: readonly Statement[]
  readonly documents: readonly Document[]
  readonly events: readonly Event[]
  readonly passOn: readonly (Statement | Document)[]
}

/** Reads all mixed lines; a repeated id counts once. */
export async function readStageLines(file: string | undefined): Promise<StageLines> {
  const statements = new Map<string, Statement>()
  const documents = new Map<string, Document>()
  const events = new Map<string, Event>()
  for await (const line of jsonLines(file, anyLine)) {
    if (line.kind === 'statement') statements.set(line.id, completed(line as unknown as Statement))
    else if (line.kind === 'event') events.set(line.id, line as unknown as Event)
    else documents.set(line.id, documentOf(line as z.output<typeof documentLine>))
  }
  const passOn = [...documents.values()].filter(({ from }) => from !== '')
  const read = new Set(passOn.map(({ id }) => id))
  return {
    statements: [...statements.values()],
    documents: [...documents.values()],
    events: [...events.values()],
    passOn: [...passOn, ...[...statements.values()].filter(({ document }) => read.has(document))],
  }
}

/** A hand-made statement may leave out what is absent. */
function completed(line: Statement): Statement {
  const absent = {
    mode: null,
    place: null,
    when: null,
    actuality: 'happened',
    stance: 'asserts',
    attribution: [],
    count: null,
    terms: null,
    quote: null,
    trigger: line.evidence,
    confidence: 0.5,
    reasons: [],
  }
  return {
    ...absent,
    ...line,
    participants: line.participants.map((one) => ({
      ...{ actor: null, role: 'participant' as const, span: line.evidence },
      ...one,
    })),
  } as Statement
}
