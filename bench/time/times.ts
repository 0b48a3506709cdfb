// Time expressions on the public sets (see README of the data): npx tsx bench/time/times.ts [--misses]
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { createTimes, type Times } from '../../src/language/time/index.js'
import { checkChrono } from './chrono.js'
import { type Scored, scoreRecognizers } from './recognizers.js'
import { f1, interval, line } from './score.js'
import { scoreTimeml } from './timeml.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const data = join(process.env.READOUT_DATA ?? join(root, '../shared/data'), 'eval/temporal')
const showMisses = process.argv.includes('--misses')
const made = new Map<string, Times>()

function timesOf(lang: string): Times {
  const known = made.get(lang)
  if (known) return known
  const times = createTimes(parse(readFileSync(join(root, 'languages', lang, 'time.yaml'), 'utf8')), lang)
  made.set(lang, times)
  return times
}

function report(task: string, scored: readonly Scored[], note: string): void {
  const extents = scored.map(({ extent }) => extent)
  const values = scored.map(({ value }) => value)
  console.log(line(`${task}: relaxed extent F1`, scored.length, f1(extents), interval(extents, f1), note))
  console.log(line(`${task}: value F1`, scored.length, f1(values), interval(values, f1), note))
  if (showMisses) for (const { miss } of scored) for (const text of miss) console.log('  ', text)
}

function speed(): void {
  const quiet =
    'Two delegations of diplomats discussed the agenda and the terms of an agreement with reporters outside. '.repeat(
      20000,
    )
  const dense = 'On Tuesday, 15 April 2025, at 4 p.m. Moscow time, they met; two weeks later the talks ended. '.repeat(
    2000,
  )
  for (const [name, text] of [
    ['without times', quiet],
    ['full of times', dense],
  ] as const) {
    const start = performance.now()
    timesOf('en')(text, { published: '2025-04-16', zone: 'Europe/Moscow' })
    const seconds = (performance.now() - start) / 1000
    console.log(`speed, text ${name}: ${(text.length / 1e6 / seconds).toFixed(1)} MB/s`)
  }
}

if (!existsSync(data)) console.log(`time: no data at ${data}, skipped`)
else {
  report(
    'recognizers EN',
    scoreRecognizers(join(data, 'recognizers/DateTimeModel.json'), timesOf('en')),
    'floor chrono 33.5, Recognizers 49.8 (kept news)',
  )
  report(
    'WikiWars train EN',
    scoreTimeml(join(data, 'wikiwars-train/tml'), timesOf('en')),
    'anchor HeidelTime 77.6 (kept news)',
  )
  const checked = checkChrono(join(data, 'chrono_cases.jsonl'), timesOf)
  for (const lang of ['en', 'ru', 'uk']) {
    const mine = checked.filter((each) => each.lang === lang)
    const share = (sample: readonly { ok: boolean }[]) => (100 * sample.filter(({ ok }) => ok).length) / sample.length
    console.log(
      line(`chrono cases ${lang}: right`, mine.length, share(mine), interval(mine, share), 'goal 95 (ru, uk)'),
    )
    if (showMisses) for (const { ok, why } of mine) if (!ok) console.log('  ', why)
  }
  speed()
}
