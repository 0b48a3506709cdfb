import type { Commitment, Finding, Message, ReconciledEvent, Reconciliation, TermReading } from '../model/index.js'
import { sourceWords } from './source-words.js'
import { type Speaker, speak, speakPart } from './speak.js'

/**
 * A reconciliation with all that it says in its own words (titles, findings, reasons, ledgers, names of speakers) in the
 * speaker's language. Verbatim words of the texts stay as they are.
 */
export function reworded(reconciliation: Reconciliation, speaker: Speaker): Reconciliation {
  const { events, tallies, commitments, schedule, sources } = reconciliation
  return {
    ...reconciliation,
    events: events.map((event) => rewordedEvent(event, speaker)),
    tallies: tallies.map((tally) => ({
      ...tally,
      words: said(tally.said, tally.words, speaker),
      claims: tally.claims.map((claim) => ({ ...claim, speaker: nameOf(claim, claim.speaker, speaker) })),
    })),
    commitments: commitments.map((commitment) => rewordedCommitment(commitment, speaker)),
    schedule: schedule.map((line) => ({ ...line, words: said(line.said, line.words, speaker) })),
    sources: sources.map((source) => ({ ...source, words: said(source.said, source.words, speaker) })),
  }
}

/** One event in the speaker's language. */
export function rewordedEvent(event: ReconciledEvent, speaker: Speaker): ReconciledEvent {
  const { status, comparison } = event
  return {
    ...event,
    title: said(event.titled, event.title, speaker),
    participants: event.participants.map((one) => ({ ...one, name: nameOf(one, one.name, speaker) })),
    mentions: event.mentions.map((mention) => ({
      ...mention,
      reasons: mention.reasons.map((reason) => ({ ...reason, saw: said(reason.said, reason.saw, speaker) })),
    })),
    place: event.place ? { ...event.place, name: nameOf(event.place, event.place.name, speaker) } : null,
    status: {
      ...status,
      why: status.why.map((reason) => ({ ...reason, words: said(reason.said, reason.words, speaker) })),
    },
    findings: event.findings.map((finding) => rewordedFinding(finding, speaker)),
    origins: event.origins.map((origin) => ({
      ...origin,
      copies: origin.copies.map((copy) => ({ ...copy, why: said(copy.said, copy.why, speaker) })),
    })),
    comparison: comparison && {
      ...comparison,
      rows: comparison.rows.map((row) => ({
        ...row,
        words: said(row.said, row.words, speaker),
        cells: row.cells.map((cell) => ({
          ...cell,
          value: cell.said === undefined ? cell.value : speakPart(cell.said, speaker),
        })),
      })),
    },
    voices: event.voices.map((voice) => ({ ...voice, speaker: nameOf(voice, voice.speaker, speaker) })),
  }
}

function rewordedFinding(finding: Finding, speaker: Speaker): Finding {
  return {
    ...finding,
    words: said(finding.said, finding.words, speaker),
    variants: finding.variants.map((variant) => ({ ...variant, ...spoken(variant, speaker) })),
  }
}

function rewordedCommitment(commitment: Commitment, speaker: Speaker): Commitment {
  const readings = (list: readonly TermReading<string>[]) =>
    list.map((reading) => ({ ...reading, ...spoken(reading, speaker) }))
  return {
    ...commitment,
    title: said(commitment.titled, commitment.title, speaker),
    words: said(commitment.said, commitment.words, speaker),
    steps: commitment.steps.map((step) => ({ ...step, by: nameOf(step, step.by, speaker) })),
    length: readings(commitment.length),
    scope: readings(commitment.scope),
    condition: readings(commitment.condition),
    start: readings(commitment.start),
    end: commitment.end.map((end) => ({
      ...end,
      by: nameOf(end, end.by, speaker),
      basis: said(end.how, end.basis, speaker),
    })),
  }
}

type Spoken = Pick<TermReading<string>, 'value' | 'said' | 'by' | 'actor'>

function spoken({ value, said: part, by, actor }: Spoken, speaker: Speaker): Pick<Spoken, 'value' | 'by'> {
  return { value: part === undefined ? value : speakPart(part, speaker), by: nameOf({ actor }, by, speaker) }
}

function said(message: Message | undefined, known: string, speaker: Speaker): string {
  return (message && speak(message, speaker)) || known
}

function nameOf({ actor }: { readonly actor?: string | null }, known: string, speaker: Speaker): string {
  return actor ? speaker.nameOf(actor) : sourceWords(known, speaker.tables)
}
