import { readFileSync } from 'node:fs'
import { csvRows } from '../../src/read/csv-rows.js'
import { dataFolder } from '../read/report.js'

/** An elementary discourse unit of a speech, with its offsets in the text that the units make together. */
export type Unit = {
  readonly text: string
  readonly span: readonly [number, number]
  readonly accuses: boolean
  readonly corrects: boolean
}
/** A speech in the Security Council and the meeting that it was held in. */
export type Speech = {
  readonly speech: string
  readonly meeting: string
  readonly text: string
  readonly units: readonly Unit[]
}

/** The speeches of UNSCon (Zaczynska et al. 2024), as far as the set holds them: their parts in order, the units joined by single spaces. */
export function speeches(): Speech[] {
  const bySpeech = new Map<string, Record<string, string>[]>()
  for (const row of records(readFileSync(`${dataFolder('eval', 'stance')}/unscon.csv`, 'utf8'))) {
    const speech = /^UNSC_\d+_SPV\.\d+_spch\d+/.exec(row.file_id!)?.[0] ?? row.file_id!
    bySpeech.set(speech, [...(bySpeech.get(speech) ?? []), row])
  }
  return [...bySpeech].map(([speech, rows]) => {
    let at = 0
    const inOrder = rows
      .map((row, index) => ({ row, index }))
      .sort((a, b) => (a.row.file_id! < b.row.file_id! ? -1 : a.row.file_id! > b.row.file_id! ? 1 : a.index - b.index))
    const units = inOrder.map(({ row }): Unit => {
      const text = row.EDU_text!
      const span = [at, at + text.length] as const
      at += text.length + 1
      return {
        text,
        span,
        accuses: row.Direct_NegEval === '1' || row.Indirect_NegEval === '1',
        corrects: row.Correction === '1',
      }
    })
    const meeting = /SPV\.(\d+)/.exec(speech)?.[1] ?? speech
    return { speech, meeting, text: units.map(({ text }) => text).join(' '), units }
  })
}

function records(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = csvRows(csv, ',').rows
  return rows.map((row) => Object.fromEntries(row.map((value, at) => [head[at] ?? '', value])))
}
