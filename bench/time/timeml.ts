import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Times } from '../../src/language/time/index.js'
import type { TimeExpression } from '../../src/model/index.js'
import type { Scored } from './recognizers.js'

/** Scores a folder of TimeML documents as TempEval-3 does: relaxed extents, and values of those that overlap. */
export function scoreTimeml(folder: string, times: Times): Scored[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tml'))
    .sort()
    .map((name) => scoreDocument(readFileSync(join(folder, name), 'utf8'), times))
}

/** TimeML marks both ends of a range, where we give one expression: cut at the word or dash between them. */
function ends({ span, value }: TimeExpression, text: string): Found[] {
  const [from, to] = value.split('/')
  const cuts = [...text.slice(...span).matchAll(/\s*(?:[-–—]|\b(?:to|and|until|till|through)\b)\s*/g)]
  const cut = cuts[Math.floor(cuts.length / 2)]
  if (from === undefined || to === undefined || cut === undefined) return [{ span, value }]
  const at = span[0] + cut.index
  return [
    { span: [span[0], at], value: from },
    { span: [at + cut[0].length, span[1]], value: to },
  ]
}

type Found = Pick<TimeExpression, 'span' | 'value'>
type Timex = { readonly start: number; readonly end: number; readonly value: string }

function scoreDocument(xml: string, times: Times): Scored {
  const published = /<DCT>.*?value="([^"]*)"/s.exec(xml)?.[1] ?? null
  const { text, gold } = plain(/<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? '')
  const found = times(text, { published, zone: 'UTC' }).flatMap((one) => ends(one, text))
  const taken = new Set<number>()
  let extent = 0
  let value = 0
  const miss: string[] = []
  for (const one of found) {
    const at = gold.findIndex(
      (timex, index) => !taken.has(index) && timex.start < one.span[1] && one.span[0] < timex.end,
    )
    const context = text.slice(Math.max(0, one.span[0] - 40), one.span[1] + 40).replace(/\s+/g, ' ')
    if (at < 0) {
      miss.push(`EXTRA ${text.slice(...one.span)} ${one.value} | ${context}`)
      continue
    }
    taken.add(at)
    extent++
    if (gold[at]!.value === one.value) value++
    else miss.push(`VALUE ${text.slice(...one.span)} ${one.value} gold ${gold[at]!.value} | ${context}`)
  }
  gold.forEach((timex, index) => {
    if (!taken.has(index))
      miss.push(
        `MISS ${text.slice(timex.start, timex.end)} ${timex.value} | ${text.slice(Math.max(0, timex.start - 40), timex.end + 40).replace(/\s+/g, ' ')}`,
      )
  })
  const counts = { found: found.length, gold: gold.length }
  return { extent: { ...counts, hit: extent }, value: { ...counts, hit: value }, miss }
}

/** Text without tags, and where each TIMEX3 stands in it. */
function plain(xml: string): { text: string; gold: Timex[] } {
  let text = ''
  const gold: Timex[] = []
  const open: { start: number; value: string }[] = []
  for (const piece of xml.split(/(<[^>]*>)/)) {
    if (piece.startsWith('<TIMEX3')) open.push({ start: text.length, value: /value="([^"]*)"/.exec(piece)?.[1] ?? '' })
    else if (piece === '</TIMEX3>') {
      const timex = open.pop()
      if (timex) gold.push({ ...timex, end: text.length })
    } else if (!piece.startsWith('<'))
      text += piece.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  }
  return { text, gold }
}
