import type { Evidence, GrowingEvidence } from './evidence.js'

/** What an account of an event may ask of the clock and of what is captured; nothing else of either reaches it. */
export type Asked =
  | { readonly ask: 'hasPassed'; readonly moment: number }
  | { readonly ask: 'isCaptured' | 'isCovered'; readonly party: string; readonly from: number; readonly until: number }

/** A question with the answer that an account rests on. */
export type Answered = Asked & { readonly answer: boolean }

/** The same evidence, which notes what is asked of it. */
export function createListening(evidence: Evidence): { readonly evidence: Evidence; heard(): readonly Answered[] } {
  let asked: Answered[] = []
  const note = (question: Asked): boolean => {
    const known = asked.find((other) => isSame(other, question))
    if (known) return known.answer
    const answer = answerTo(question, evidence)
    asked.push({ ...question, answer })
    return answer
  }
  const questions: Pick<Evidence, Asked['ask']> = {
    hasPassed: (moment) => note({ ask: 'hasPassed', moment }),
    isCaptured: (party, from, until) => note({ ask: 'isCaptured', party, from, until }),
    isCovered: (party, from, until) => note({ ask: 'isCovered', party, from, until }),
  }
  return {
    evidence: Object.assign(Object.create(evidence) as Evidence, questions),
    heard() {
      const all = asked
      asked = []
      return all
    },
  }
}

/** Is every question answered as it was? */
export function isAnsweredAlike(asked: readonly Answered[], evidence: GrowingEvidence): boolean {
  return asked.every((question) => answerTo(question, evidence) === question.answer)
}

function answerTo(question: Asked, evidence: Evidence): boolean {
  if (question.ask === 'hasPassed') return evidence.hasPassed(question.moment)
  const { ask, party, from, until } = question
  return evidence[ask](party, from, until)
}

function isSame(a: Asked, b: Asked): boolean {
  if (a.ask === 'hasPassed') return b.ask === 'hasPassed' && a.moment === b.moment
  return a.ask === b.ask && a.party === b.party && a.from === b.from && a.until === b.until
}
