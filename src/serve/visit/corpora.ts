import { type Corpus, type Extent, readCorpus } from '../../store/corpus.js'
import type { Store } from '../../store/store.js'

/** For how long a corpus that nobody asks for is kept, and how many characters of texts it may hold. */
const KEPT_MS = 120_000
const MOST_CHARS = 40_000_000

/** Reads the texts and statements of dossiers; of one that was read a moment ago, only what has changed since. */
export function keepCorpora(store: Store, extent: Extent): (dossier: string) => Promise<Corpus> {
  const kept = new Map<string, Promise<Corpus>>()
  const read = async (dossier: string, last: Promise<Corpus> | null) =>
    readCorpus(store, dossier, { before: last && (await last.catch(() => null)), extent })
  return (dossier) => {
    const last = kept.get(dossier) ?? null
    const made = read(dossier, last)
    kept.set(dossier, made)
    const forget = () => void (kept.get(dossier) === made && kept.delete(dossier))
    setTimeout(forget, KEPT_MS).unref()
    made.then((corpus) => void (isLarge(corpus) && forget()), forget)
    return made
  }
}

function isLarge({ documents }: Corpus): boolean {
  return documents.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARS
}
