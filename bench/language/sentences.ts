import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readTreebank, type Tree } from '../../training/treebank.js'
import { data, installed } from './languages.js'
import { runningTexts } from './running-text.js'

/** Every treebank at hand: the splitter is written, not trained. */
const BANKS: Readonly<Record<string, readonly string[]>> = {
  en: ['ewt-dev', 'gum-open'],
  ru: ['lenta-news-dev', 'taiga-train', 'ru_gsd-ud-dev', 'ru_gsd-ud-test', 'ru_taiga-ud-dev', 'ru_taiga-ud-test'],
}

/** F1 of sentence boundaries from running text, by treebank and kind of text: `npx tsx bench/language/sentences.ts [errors]`. */
for (const [lang, names] of Object.entries(BANKS)) {
  const language = installed(lang)
  for (const name of names) {
    const path = join(data, 'ud', lang, `${name}.conllu.gz`)
    if (!existsSync(path)) continue
    const all = readTreebank(path)
    for (const kind of new Set(all.map(kindOf))) {
      const trees = all.filter((tree) => kindOf(tree) === kind)
      const texts = runningTexts(trees, 10)
      let [gold, found, right] = [0, 0, 0]
      for (const { text, sentences } of texts) {
        const own = language.tokenise(text).sentences.map(({ span }) => span)
        const ends = new Set(sentences.map(String))
        const hits = own.filter((span) => ends.has(String(span)))
        gold += sentences.length
        found += own.length
        right += hits.length
        if (process.argv.includes('errors')) show(text, sentences, own)
      }
      const f1 = (200 * right) / (gold + found)
      console.log(
        `${lang} ${name.padEnd(18)} ${kind.padEnd(14)} ${String(gold).padStart(6)} sentences  F1 ${f1.toFixed(2)}`,
      )
    }
  }
}

function kindOf({ id }: Tree): string {
  return /^[A-Za-z]*(?:_[a-z]+)?/.exec(id)?.[0] ?? ''
}

function show(
  text: string,
  gold: readonly (readonly [number, number])[],
  own: readonly (readonly [number, number])[],
): void {
  const ends = (spans: readonly (readonly [number, number])[]) => new Set(spans.map(([, end]) => end))
  const [right, mine] = [ends(gold), ends(own)]
  const at = (end: number) =>
    `${text.slice(Math.max(0, end - 40), end)}‖${text.slice(end, end + 40)}`.replaceAll('\n', '⏎')
  for (const end of right) if (!mine.has(end)) console.log(`  missed  ${at(end)}`)
  for (const end of mine) if (!right.has(end)) console.log(`  added   ${at(end)}`)
}
