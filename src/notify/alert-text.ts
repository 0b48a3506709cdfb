import type { Alert } from '../alerts/index.js'
import type { Batch } from './channel.js'

/** The head line of a message. */
export function subjectOf({ alerts }: Batch): string {
  const [first] = alerts
  if (!first) return 'Readout'
  const title = first.title.replace(/\s+/g, ' ').slice(0, 120)
  return alerts.length === 1 ? title : `${title} and ${alerts.length - 1} more`
}

/** Alerts as plain text: what changed, from what to what, on which words, and where to read on. */
export function textOfBatch({ alerts, base }: Batch): string {
  return alerts.map((alert) => textOfAlert(alert, base)).join('\n\n')
}

function textOfAlert(alert: Alert, base: string | null): string {
  const lines = [alert.title, alert.words]
  if (alert.before) lines.push(`Before: ${alert.before}`)
  if (alert.after) lines.push(`Now: ${alert.after}`)
  for (const { words, title, url, published } of alert.evidence) {
    if (words) lines.push(`“${words.replace(/\s+/g, ' ').trim()}”`)
    lines.push(`– ${[title, published, url].filter(Boolean).join(', ')}`)
  }
  const link = linkOf(alert, base)
  return [...lines, ...(link ? [link] : [])].join('\n')
}

/** Where the workbench shows it, if its address is known. */
export function linkOf({ dossier, event }: Alert, base: string | null): string | null {
  if (base === null) return null
  const page = `/d/${encodeURIComponent(dossier)}${event ? `/e/${encodeURIComponent(event)}` : ''}`
  return new URL(page, base).href
}
