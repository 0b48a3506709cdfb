import type { APIRequestContext } from '@playwright/test'

export const DOSSIER = '/d/us-russia-2025'

type Found = {
  readonly id: string
  readonly title: string
  readonly comparison: unknown
  readonly mentions: readonly unknown[]
  readonly when: { readonly start: string | null } | null
  readonly mode: string | null
  readonly type: string
}

/** Every event of the demo dossier. */
export async function allEvents(request: APIRequestContext): Promise<readonly Found[]> {
  return (await (await request.get('/api/v1/dossiers/us-russia-2025/events?limit=500')).json()).events
}

/** The address of an event's page. */
export function eventPage({ id }: { readonly id: string }): string {
  return `${DOSSIER}/e/${encodeURIComponent(id)}`
}

let known: Promise<Readonly<Record<string, string>>> | null = null

/** Every kind of page once, by the name of its screenshot; events and documents as the demo has them. */
export function everyPage(request: APIRequestContext): Promise<Readonly<Record<string, string>>> {
  known ??= findPages(request)
  return known
}

async function findPages(request: APIRequestContext): Promise<Readonly<Record<string, string>>> {
  const events = [...(await allEvents(request))].sort((a, b) => weight(b) - weight(a))
  const { documents } = await (await request.get('/api/v1/dossiers/us-russia-2025/documents?limit=500')).json()
  const long = documents.find(
    ({ text, kind }: { text: string; kind: string }) => kind === 'article' && text.length > 600,
  )
  return {
    start: '/',
    timeline: DOSSIER,
    'timeline-days': `${DOSSIER}?from=2025-03-17&to=2025-03-21`,
    'timeline-empty': `${DOSSIER}?from=1999-01-01&to=1999-02-01`,
    event: eventPage(events[0]!),
    'event-summary': `${eventPage(events[0]!)}?summary=1&texts=1`,
    reader: `${DOSSIER}/r/${encodeURIComponent(long.id)}?summary=1`,
    record: `${DOSSIER}/record?kind=phone`,
    commitments: `${DOSSIER}/commitments`,
    schedule: `${DOSSIER}/schedule`,
    'schedule-week': `${DOSSIER}/schedule?by=week&on=2025-03-18`,
    unclear: `${DOSSIER}/brief?event=x`,
    search: `${DOSSIER}/search?q=pause`,
    'search-nothing': `${DOSSIER}/search?q=xyzzy+lane:gossip`,
    sources: `${DOSSIER}/sources`,
    source: `${DOSSIER}/s/meridian-wire`,
    compare: `${DOSSIER}/sources/compare?a=strelka&b=meridian-wire`,
    brief: `${DOSSIER}/brief`,
    'brief-day': `${DOSSIER}/brief/2025-03-18`,
    import: `${DOSSIER}/import`,
    decisions: `${DOSSIER}/decisions`,
    method: '/method',
    glossary: '/glossary',
    status: '/status',
    alerts: '/alerts',
    work: '/work',
    proposals: `${DOSSIER}/proposals`,
    'as-of': `${DOSSIER}?as_of=2025-03-18T16:00Z`,
    help: '/help',
    api: '/api',
    missing: '/nowhere',
  }
}

function weight({ comparison, mentions }: Found): number {
  return (comparison ? 1000 : 0) + mentions.length
}
