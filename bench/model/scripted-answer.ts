const CONTACT =
  /\b(met|meets|spoke|speaks|called|talked|visit(?:ed|s)?)\b|встрети|провел[аи]? переговор|поговорил|созвонил|посети/iu
const PLANNED = /\b(will|plans? to|is to|next)\b|состо[ия]тся|встретится|планиру/iu
const NAMES = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}/gu

/**
 * What the scripted answerer says of a document: every sentence with a word of contact is a CONSULT of the capitalised names in it. It is as
 * naive as it reads: some of it holds, and some has to be dropped, so that both ways are walked.
 */
export function scriptedAnswer(asked: unknown): unknown {
  const { document } = asked as { readonly document: string }
  const sentences = document.match(/[^.!?\n]{20,400}[.!?]/gu) ?? []
  const told = sentences.map((sentence) => sentence.trim()).filter((sentence) => CONTACT.test(sentence))
  const statements = told.map((quote) => ({
    type: 'CONSULT',
    actuality: PLANNED.test(quote) ? 'planned' : 'happened',
    quote,
    actors: [...new Set(quote.match(NAMES) ?? [])].slice(0, 2),
  }))
  const invented = { type: 'AGREE', actuality: 'happened', quote: 'They agreed on everything.', actors: [] }
  return { statements: [...statements, invented], summary: [] }
}
