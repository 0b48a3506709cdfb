import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../model/index.js'
import type { ChosenBrief } from '../brief-lines/chosen-brief.js'
import type { Note } from '../brief-notes/notes.js'
import type { DocumentEntry } from '../visit/document-index.js'

/** A brief as it stood at one moment, with the sources that it cites: nothing that comes later changes it. */
export type FrozenBrief = {
  readonly dossier: string
  readonly dossierTitle: string
  /** The day that it is about; null = the whole dossier. */
  readonly day: string | null
  readonly at: string
  readonly by: string | null
  readonly lang: 'en' | 'ru'
  /** In the order that editors chose, without what they left out. */
  readonly brief: ChosenBrief
  /** What readers had written beside it; not there in briefs that were frozen before notes were. */
  readonly notes?: readonly Note[]
  readonly sources: readonly (DocumentEntry & { readonly sourceName: string })[]
}

/** Frozen briefs of one home folder: `briefs/<SHA-256 of the bytes>.json`, which anybody can check with `sha256sum`. */
export type FrozenBriefs = {
  /** Keeps a brief; gives the hash that names it. */
  readonly keep: (frozen: FrozenBrief) => string
  /** The brief of that hash; null where there is none, `altered` where its bytes are no longer those. */
  readonly get: (hash: string) => FrozenBrief | 'altered' | null
  /** Those of a dossier, newest first. */
  readonly list: (dossier: string) => readonly (Pick<FrozenBrief, 'day' | 'at' | 'by'> & { readonly hash: string })[]
}

const HASH = /^[0-9a-f]{64}$/

/** The bytes that are hashed, kept and given out. */
export function bytesOf(frozen: FrozenBrief): string {
  return JSON.stringify(frozen, null, 1)
}

/** Opens the frozen briefs of a home folder. */
export function openFrozen(home: string): FrozenBriefs {
  const folder = join(home, 'briefs')
  const get = (hash: string) => {
    const file = join(folder, `${hash}.json`)
    if (!HASH.test(hash) || !existsSync(file)) return null
    const text = readFileSync(file, 'utf8')
    return sha256(text) === hash ? (JSON.parse(text) as FrozenBrief) : 'altered'
  }
  return {
    get,
    keep(frozen) {
      const text = bytesOf(frozen)
      const hash = sha256(text)
      mkdirSync(folder, { recursive: true })
      const unfinished = join(folder, `${hash}.${process.pid}.part`)
      writeFileSync(unfinished, text, { mode: 0o444, flush: true })
      renameSync(unfinished, join(folder, `${hash}.json`))
      return hash
    },
    list(dossier) {
      if (!existsSync(folder)) return []
      const hashes = readdirSync(folder).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []))
      return hashes
        .flatMap((hash) => {
          const frozen = get(hash)
          if (!frozen || frozen === 'altered' || frozen.dossier !== dossier) return []
          return [{ hash, day: frozen.day, at: frozen.at, by: frozen.by }]
        })
        .sort((a, b) => (a.at < b.at ? 1 : -1))
    },
  }
}
