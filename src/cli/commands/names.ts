import type { Command } from 'commander'
import { sameName } from '../../language/index.js'
import { loadNameRules } from '../../pipeline/resources.js'
import { examples } from '../examples.js'
import { textLines } from '../json-lines.js'
import { print, tellError } from '../output.js'

/** `readout names`: are these two names one person's? */
export function addNames(program: Command): void {
  const command = program
    .command('names')
    .description('compare names: “name1 TAB name2” in, “same TAB score TAB reason” out')
    .argument('[file]', 'lines of two names with a tab between; - or none = stdin')
    .action((file: string | undefined) => compareAll(file))
  examples(command, [['Two spellings', "printf 'Steve Witkoff\\tСтив Уиткофф\\n' | readout names"]])
}

async function compareAll(file: string | undefined): Promise<void> {
  const rules = await loadNameRules()
  let number = 0
  for await (const line of textLines(file)) {
    number++
    if (line.trim() === '') continue
    const [a, b, ...rest] = line.split('\t')
    if (a === undefined || b === undefined || rest.length > 0)
      tellError('The line must hold two names with one tab between them.', `${file ?? 'stdin'}:${number}`)
    else {
      const { same, score, reason } = sameName(a, b, rules)
      await print(`${same}\t${score.toFixed(3)}\t${reason}`)
    }
  }
}
