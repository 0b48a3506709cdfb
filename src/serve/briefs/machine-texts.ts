import { join } from 'node:path'
import type { MachineText } from '../../model/index.js'
import { KEPT_FILES, keptLines } from '../kept-lines.js'

/** What a model of your own made in one home folder: `machine.jsonl`, only ever added to; it outlives a rebuild. */
export type MachineTexts = {
  /** Keeps what is not there yet (by id); tells how many that were. */
  readonly keep: (dossier: string, texts: readonly MachineText[]) => number
  /** Those of a dossier, oldest first. */
  readonly of: (dossier: string) => readonly MachineText[]
}

type Line = { readonly dossier: string; readonly made: MachineText }

/** Opens what a model made; lines that another process adds are seen at once. */
export function openMachineTexts(home: string): MachineTexts {
  const { all, add } = keptLines(join(home, KEPT_FILES.machine), (lines) => lines.flatMap(lineOf))
  const of = (dossier: string) => all().flatMap((line) => (line.dossier === dossier ? [line.made] : []))
  return {
    of,
    keep(dossier, texts) {
      const ids = new Set(of(dossier).map(({ id }) => id))
      const fresh = texts.filter(({ id }) => !ids.has(id))
      if (fresh.length === 0) return 0
      add(fresh.map((made): Line => ({ dossier, made })))
      return fresh.length
    },
  }
}

function lineOf(text: string): Line[] {
  if (text === '') return []
  try {
    return [JSON.parse(text) as Line]
  } catch {
    return []
  }
}
