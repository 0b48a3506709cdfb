import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MachineText } from '../../model/index.js'

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
  const file = join(home, 'machine.jsonl')
  let known: { readonly stamp: string; readonly lines: readonly Line[] } = { stamp: '', lines: [] }
  const lines = () => {
    if (!existsSync(file)) return []
    const { mtimeMs, size } = statSync(file)
    const stamp = `${mtimeMs} ${size}`
    if (known.stamp !== stamp) known = { stamp, lines: readFileSync(file, 'utf8').split('\n').flatMap(lineOf) }
    return known.lines
  }
  const of = (dossier: string) => lines().flatMap((line) => (line.dossier === dossier ? [line.made] : []))
  return {
    of,
    keep(dossier, texts) {
      const ids = new Set(of(dossier).map(({ id }) => id))
      const fresh = texts.filter(({ id }) => !ids.has(id))
      if (fresh.length === 0) return 0
      mkdirSync(home, { recursive: true })
      // A line that a crash cut off must not swallow the next one.
      const start = existsSync(file) && !readFileSync(file, 'utf8').endsWith('\n') ? '\n' : ''
      appendFileSync(file, start + fresh.map((made) => `${JSON.stringify({ dossier, made })}\n`).join(''), {
        flush: true,
      })
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
