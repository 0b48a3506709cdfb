import type { Burst, ReconciledEvent } from '../../../model/index.js'
import { statusWords } from '../../parts/status.js'
import { isDateOnly, millis, whenInWords } from '../../text/format.js'
import { xml } from '../../timeline/xml.js'
import type { ExportFormat } from '../format.js'
import { eventAddress, type Subject } from '../subject.js'

/** Only dated events: TimelineJS has no place for the others. Text is HTML there, so ours is escaped. */
export const timelinejs: ExportFormat = {
  name: 'timelinejs',
  title: 'TimelineJS',
  specification: 'https://timeline.knightlab.com/docs/json-format.html',
  type: 'application/json; charset=utf-8',
  extension: 'timelinejs.json',
  write(subject) {
    const { dossier, record } = subject.visit.view
    const events = subject.events.filter(({ when }) => millis(when?.start) !== null)
    return JSON.stringify(
      {
        title: { text: { headline: xml(subject.title), text: xml(dossier.summary ?? '') } },
        events: events.map((event) => slideOf(subject, event)),
        eras: record.bursts.filter(({ level }) => level > 0).map((burst) => eraOf(subject, burst)),
      },
      null,
      1,
    )
  },
}

function slideOf(subject: Subject, event: ReconciledEvent) {
  const { lang, say } = subject.visit
  const when = event.when!
  const words = `${xml(statusWords(event.status, say))}. <a href="${xml(eventAddress(subject, event.id))}">${xml(say('event.event'))}</a>`
  const isLonger = when.end !== null && millis(when.end) !== null && when.precision !== 'minute'
  return {
    unique_id: event.id,
    start_date: dateOf(when.start!),
    ...(isLonger ? { end_date: dateOf(when.end!) } : {}),
    display_date: xml(whenInWords(when, lang) ?? when.start!),
    text: { headline: xml(event.title), text: `<p>${words}</p>` },
    group: xml(event.status.corroboration),
  }
}

function eraOf({ visit }: Subject, { start, end, documents }: Burst) {
  const headline = xml(visit.say('export.attention', { n: documents }))
  return { start_date: dateOf(start), end_date: dateOf(end), text: { headline } }
}

/** A date object in UTC, with a clock only where one is known. */
function dateOf(iso: string) {
  const at = new Date(Date.parse(iso))
  const day = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
  return isDateOnly(iso) ? day : { ...day, hour: at.getUTCHours(), minute: at.getUTCMinutes() }
}
