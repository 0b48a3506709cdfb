import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { emptyFolder, readout } from './readout.js'

/** What is said, without the numbers of its sources, which move with every text that is added. */
const said = (text: string) => text.split('\n').map((line) => line.replace(/(\[\d+\])+$/, '').trim())

test('what the README shows of the brief is what “start” prints', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const shown = said(/```text\n([\s\S]+?)```/.exec(readme)?.[1] ?? '').filter(Boolean)
  const { stdout } = await readout(['start', '--no-serve', '-q'], { cwd: await emptyFolder() })
  const printed = said(stdout)
  expect(shown.length).toBeGreaterThan(5)
  expect(shown.filter((line) => !printed.includes(line))).toEqual([])
})
