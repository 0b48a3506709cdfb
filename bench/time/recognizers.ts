import { readFileSync } from 'node:fs'
import type { Times } from '../../src/language/time/index.js'
import type { TimeExpression } from '../../src/model/index.js'
import type { Counts } from './score.js'

type Gold = {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly Results: readonly {
    readonly Text: string
    readonly Start: number
    readonly End: number
    readonly Resolution?: { readonly values?: readonly Readonly<Record<string, string>>[] }
  }[]
}

export type Scored = { readonly extent: Counts; readonly value: Counts; readonly miss: readonly string[] }

/** Scores one file of Recognizers-Text: overlap of extents, and of those the values that agree with a resolution or its TIMEX. */
export function scoreRecognizers(file: string, times: Times): Scored[] {
  const cases = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')) as Gold[]
  return cases.map((gold) => {
    const published = gold.Context?.ReferenceDateTime?.slice(0, 19) ?? null
    const found = times(gold.Input, { published, zone: 'UTC' })
    const free = new Set(found)
    let extent = 0
    let value = 0
    const miss: string[] = []
    for (const result of gold.Results) {
      const hit = [...free].find(({ span }) => span[0] <= result.End && result.Start < span[1])
      if (!hit) {
        miss.push(`MISS ${result.Text} | ${gold.Input}`)
        continue
      }
      free.delete(hit)
      extent++
      if ((result.Resolution?.values ?? []).some((each) => agrees(hit, each))) value++
      else
        miss.push(
          `VALUE ${result.Text} | ${hit.value} ${hit.start} ${hit.end} | ${JSON.stringify(result.Resolution?.values)} | ${published}`,
        )
    }
    for (const extra of free) miss.push(`EXTRA ${gold.Input.slice(...extra.span)} | ${gold.Input}`)
    const counts = { found: found.length, gold: gold.Results.length }
    return { extent: { ...counts, hit: extent }, value: { ...counts, hit: value }, miss }
  })
}

function agrees(ours: TimeExpression, { timex = '', value, start }: Readonly<Record<string, string>>): boolean {
  if (timex.replace(/^\(|,.*$/g, '') === ours.value || timex === ours.value) return true
  const want = (value ?? start ?? '').replace(' ', 'T')
  if (!want || ours.start === null) return false
  if (/^\d\d:\d\d/.test(want)) return ours.start.slice(11, 16) === want.slice(0, 5)
  if (want.includes('T') && ours.start.includes('T')) return ours.start.slice(0, 16) === want.slice(0, 16)
  return ours.start.slice(0, 10) === want.slice(0, 10)
}
