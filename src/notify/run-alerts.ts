import { type Alert, type AlertState, editedSince, evaluate, type Seen, seenOf } from '../alerts/index.js'
import type { Document, Dossier } from '../model/index.js'
import type { Store } from '../store/index.js'
import { type AlertLog, type LogLine, openAlertLog } from './alert-log.js'
import { sendBy } from './channels/index.js'
import { dueOn } from './outbox.js'
import type { AlertSettings } from './settings.js'

export type AlertsReport = { readonly raised: number; readonly sent: number; readonly failed: readonly string[] }

type Options = { readonly home: string; readonly now: string; readonly settings: AlertSettings }

/** The note that holds what the rules had seen when they were last asked. */
const SEEN = 'alerts:seen'

/**
 * Asks the rules about a dossier, writes what they find into the log, and tells whatever is due. Nothing is found twice and
 * nothing that was sent is sent again; a message that a crash left between sending and the log goes out again under the same id.
 */
export function runAlerts(store: Store, dossier: Dossier, options: Options): Promise<AlertsReport> {
  return store.exclusively('alerts', async () => {
    const log = openAlertLog(options.home)
    const raised = await raise(store, dossier, options, log)
    return { raised: raised.length, ...(await tellDue(log, options)) }
  })
}

/** Tells whatever is due: digests whose period has ended, failed messages whose wait is over. */
export function tellDueAlerts(store: Store, options: Options): Promise<AlertsReport> {
  return store.exclusively('alerts', async () => ({
    raised: 0,
    ...(await tellDue(openAlertLog(options.home), options)),
  }))
}

async function raise(
  store: Store,
  dossier: Dossier,
  { now, settings }: Options,
  log: AlertLog,
): Promise<readonly Alert[]> {
  const note = await store.notes.get(dossier.id, SEEN)
  const seen = note === null ? null : (JSON.parse(note) as Seen)
  const state = await stateOf(store, dossier, seen, now)
  if (!state) return []
  const known = new Set((await log.lines()).flatMap((line) => (line.do === 'raise' ? [line.alert.id] : [])))
  const fresh = evaluate(settings.rules, seen, state).filter(({ id }) => !known.has(id))
  // The log first: a crash in between finds the same alerts again, and the log knows them.
  await log.append(fresh.map((alert) => ({ do: 'raise', alert })))
  await store.notes.set(dossier.id, SEEN, JSON.stringify(seenOf(state)))
  return fresh
}

async function stateOf(store: Store, dossier: Dossier, seen: Seen | null, now: string): Promise<AlertState | null> {
  const record = await store.reconciliation.load(dossier.id)
  if (!record) return null
  const documents = new Map<string, Document>()
  for await (const batch of store.documents.scan(dossier.id))
    for (const document of batch) documents.set(document.id, document)
  const statements = new Map((await store.statements.all(dossier.id)).map((statement) => [statement.id, statement]))
  const earlier = new Map<string, string>()
  for (const { id } of seen ? editedSince(seen, documents) : []) {
    const text = (await store.documents.revisions(dossier.id, id)).at(-2)?.text
    if (text) earlier.set(id, text)
  }
  return { dossier, record, documents, statements, earlier, now }
}

async function tellDue(log: AlertLog, { now, settings }: Options): Promise<Omit<AlertsReport, 'raised'>> {
  let sent = 0
  const failed: string[] = []
  for (const channel of settings.channels)
    for (const batch of dueOn(channel, await log.lines(), now, settings.base)) {
      const why = await sendBy(channel, batch).then(
        () => null,
        (error: Error) => error.message,
      )
      if (why === null) sent += batch.alerts.length
      else failed.push(`${channel.id}: ${why}`)
      const line: LogLine = {
        do: 'try',
        channel: channel.id,
        alerts: batch.alerts.map(({ id }) => id),
        at: now,
        outcome: why === null ? 'sent' : 'failed',
        why,
      }
      await log.append([line])
    }
  return { sent, failed }
}
