import type { Feeds } from '../live/feeds.js'
import type { AppOptions } from '../options.js'
import { keepCorpora } from './corpora.js'
import type { DossierView } from './dossier-view.js'
import { type Present, pastOf, type Reading, readPresent } from './present.js'
import { within } from './within.js'

/** Prepares what visitors ask for most of a new view, while they still see the one before. */
type Prepare = (view: DossierView, before: DossierView) => Promise<void>

export type Views = {
  /** The view of a dossier now or as of a moment; null when there is no such dossier. Who `mayLag` does not wait for what others have changed. */
  readonly open: (id: string, asOf: string | null, mayLag?: boolean) => Promise<DossierView | null>
  /** Forgets what was read, after an import or an editor's decision. */
  readonly forget: (id: string) => void
  /** What is done with a new view before it is shown, for some seconds at most. */
  readonly prepareWith: (prepare: Prepare) => void
}

/** A look at what is new: what it has `read`, which is `shown` to all once their pages are made of it. */
type Look = Readonly<Record<'read' | 'shown', Promise<Present | null>>>
/** A look is under way; after `forget`, what is kept is shown to nobody who has changed something. */
type Kept = { looking: Look | null } & Readonly<{ present: Present | null; isForgotten: boolean; lookedAt: number }>

const NEVER: Kept = { present: null, looking: null, isForgotten: false, lookedAt: 0 }
/** Where nothing tells of news, all is read again after so long. */
const REREAD_MS = 30_000
const PREPARED_MS = 3000
/** While somebody looks for news, pages show what was looked at so many times `lookEveryMs` ago. */
const SHOWN = 8

/**
 * Opens dossiers; keeps the last reading of each until the pipeline has run again (half a minute at most), and a few views of its past.
 * Where the new reading takes longer than `patienceMs`, visitors get the one before until it is there; they get it at once where somebody
 * looked a moment ago (`lookEveryMs`).
 */
export function createViews(options: AppOptions, feeds: Feeds): Views {
  const kept = new Map<string, Kept>()
  const reading = {
    options,
    corpusOf: keepCorpora(options.store, 'whole'),
    toldOf: keepCorpora(options.store, 'told'),
  }
  const { patienceMs: patience = Number.POSITIVE_INFINITY, lookEveryMs = 0 } = options
  let prepare: Prepare = async () => undefined
  const look = (id: string): Look => {
    const known = kept.get(id)
    if (known?.looking) return known.looking
    const mine: Kept = { ...(known ?? NEVER), looking: null }
    const before = mine.present
    const read = lookAgain(reading, id, mine)
    const shown = read.then(async (present) => {
      if (before && present && before.view !== present.view)
        await within(PREPARED_MS, prepare(present.view, before.view), undefined)
      // Names of dossiers that are not here are not kept: anybody can think of more.
      if (kept.get(id) === mine) {
        if (present) kept.set(id, { present, looking: null, isForgotten: false, lookedAt: performance.now() })
        else kept.delete(id)
      }
      if (present?.view.state) feeds.noteState(id, present.view.state, present.view.record)
      return present
    })
    mine.looking = { read, shown }
    kept.set(id, mine)
    shown.catch(() => kept.get(id) === mine && kept.delete(id))
    return mine.looking
  }
  const present = (id: string, mayLag: boolean): Promise<Present | null> | Present => {
    const known = kept.get(id)
    if (!known?.present || !Number.isFinite(patience)) return look(id).shown
    // Whoever has changed something waits for exactly this, and for no pages of others.
    if (known.isForgotten && !mayLag) return look(id).read
    const age = performance.now() - known.lookedAt
    if (age < lookEveryMs && !known.isForgotten) return known.present
    const { shown } = look(id)
    return age < lookEveryMs * SHOWN ? known.present : within(patience, shown, known.present)
  }
  feeds.readWith(async (id) => (await look(id).shown)?.view.record ?? null)
  return {
    async open(id, asOf, mayLag = false) {
      const current = await present(id, mayLag)
      if (!current || !asOf) return current?.view ?? null
      return pastOf(current, options, asOf)
    },
    forget(id) {
      const known = kept.get(id)
      if (known) kept.set(id, { ...known, looking: null, isForgotten: true })
    },
    prepareWith(with_) {
      prepare = with_
    },
  }
}

async function lookAgain(reading: Reading, id: string, { present, isForgotten }: Kept): Promise<Present | null> {
  const fingerprint = await reading.options.store.notes.get(id, 'reconciled')
  const now = performance.now()
  const isFresh = present && present.fingerprint === fingerprint && now - present.readAt < REREAD_MS
  if (isFresh && !isForgotten) return present
  return readPresent(reading, id, { readAt: now, fingerprint }, { before: present, isAnew: isForgotten })
}
