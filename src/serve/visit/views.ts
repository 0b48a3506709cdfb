import type { Feeds } from '../live/feeds.js'
import type { AppOptions } from '../options.js'
import { keepCorpora } from './corpora.js'
import type { DossierView } from './dossier-view.js'
import { type Present, pastOf, type Reading, readPresent } from './present.js'
import { within } from './within.js'

/** Prepares what visitors ask for most of a new view, while they still see the one before. */
type Prepare = (view: DossierView, before: DossierView) => Promise<void>

export type Views = {
  /** The view of a dossier now or as of a moment; null when there is no such dossier. */
  readonly open: (id: string, asOf: string | null) => Promise<DossierView | null>
  /** Forgets what was read, after an import or an editor's decision. */
  readonly forget: (id: string) => void
  /** What is done with a new view before it is shown, for a second at most. */
  readonly prepareWith: (prepare: Prepare) => void
}

/** `looking` is under way; after `forget`, what is kept only spares reading what has not changed. */
type Kept = { readonly present: Present | null; looking: Promise<Present | null> | null; readonly isForgotten: boolean }

/** Where nothing tells of news, all is read again after so long. */
const REREAD_MS = 30_000
const PREPARED_MS = 1000
/** While somebody looks for news, pages show what was looked at so many times `lookEveryMs` ago. */
const SHOWN = 8

/**
 * Opens dossiers; keeps the last reading of each until the pipeline has run again (half a minute at most), and a few views of its past.
 * Where the new reading takes longer than `patienceMs`, visitors get the one before until it is there; they get it at once where somebody
 * looked a moment ago (`lookEveryMs`).
 */
export function createViews(options: AppOptions, feeds: Feeds): Views {
  const kept = new Map<string, Kept>()
  const reading = { options, corpusOf: keepCorpora(options.store) }
  const { patienceMs: patience = Number.POSITIVE_INFINITY, lookEveryMs = 0 } = options
  const lookedAt = new Map<string, number>()
  let prepare: Prepare = async () => undefined
  const look = (id: string): Promise<Present | null> => {
    const known = kept.get(id)
    if (known?.looking) return known.looking
    const mine: Kept = { present: known?.present ?? null, looking: null, isForgotten: known?.isForgotten ?? false }
    mine.looking = lookAgain(reading, id, mine).then(async (present) => {
      if (present) await prepared(present.view, mine)
      // Names of dossiers that are not here are not kept: anybody can think of more.
      if (kept.get(id) === mine) {
        if (present) kept.set(id, { present, looking: null, isForgotten: false })
        else kept.delete(id)
        lookedAt.set(id, performance.now())
      }
      if (present?.view.state) feeds.noteState(id, present.view.state, present.view.record)
      return present
    })
    kept.set(id, mine)
    mine.looking.catch(() => kept.get(id) === mine && kept.delete(id))
    return mine.looking
  }
  const prepared = async (view: DossierView, { present: before, isForgotten }: Kept) => {
    // Whoever has decided something waits for exactly this.
    if (before && before.view !== view && !isForgotten) await within(PREPARED_MS, prepare(view, before.view), undefined)
  }
  const present = async (id: string): Promise<Present | null> => {
    const known = kept.get(id)
    if (!known?.present || known.isForgotten || !Number.isFinite(patience)) return look(id)
    const age = performance.now() - (lookedAt.get(id) ?? Number.NEGATIVE_INFINITY)
    if (age < lookEveryMs) return known.present
    const looking = look(id)
    return age < lookEveryMs * SHOWN ? known.present : within(patience, looking, known.present)
  }
  feeds.readWith(async (id) => (await look(id))?.view.record ?? null)
  return {
    async open(id, asOf) {
      const current = await present(id)
      if (!current || !asOf) return current?.view ?? null
      return pastOf(current, options, asOf)
    },
    forget(id) {
      const known = kept.get(id)
      if (known) kept.set(id, { present: known.present, looking: null, isForgotten: true })
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
