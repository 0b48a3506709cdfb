import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { annotator } from '../../src/language/annotate/annotator.js'
import { openModel } from '../../src/language/annotate/model-file.js'
import { parser } from '../../src/language/annotate/parser.js'
import { tagger } from '../../src/language/annotate/tagger.js'
import { wordTypes } from '../../src/language/annotate/word-types.js'
import type { Analysis } from '../../src/model/index.js'
import { data, installed, root } from './languages.js'

/** Prints sentences and tokens per second of each step on news text, beside wink-nlp's, and what loading costs. */
export function printSpeed(override: string | undefined): void {
  for (const lang of ['en', 'ru']) {
    const text = news(lang)
    const path = override ? override.replace('LANG', lang) : join(root, 'languages', lang, 'model.bin')
    if (text === null || !existsSync(path)) continue
    const before = process.memoryUsage().rss
    const bytes = readFileSync(path)
    const [load] = timed(() => annotator(bytes))
    const language = installed(lang, path)
    const plain = language.tokenise(text)
    console.log(
      `\n${lang}: ${plain.sentences.length} sentences, ${tokensIn(plain)} tokens; model opens in ${load.toFixed(0)} ms`,
    )
    rate('tokenise', plain, () => language.tokenise(text))
    tagAndParse(bytes, plain)
    rate('analyse (all)', plain, () => language.analyse(text))
    console.log(`  memory grew by ${((process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MB`)
    if (lang === 'en') wink(text, plain)
  }
}

function tagAndParse(bytes: Uint8Array, { sentences }: Analysis): void {
  const model = openModel(bytes)
  const words = wordTypes(model)
  const tag = tagger(model, words)
  const parse = parser(model, words)
  const given = sentences.map(({ tokens }) => tokens.map(({ text }) => text))
  const size = { sentences: sentences.length, tokens: given.reduce((sum, { length }) => sum + length, 0) }
  for (const run of ['first pass', 'second pass']) {
    const types = given.map((forms) => Int32Array.from(forms, (form) => words.typeOf(form)))
    const tags = given.map((forms) => new Uint16Array(forms.length))
    const [tagging] = timed(() => types.map((type, i) => tag.tag(type, type.length, 0, tags[i] as Uint16Array)))
    const [parsing] = timed(() => types.map((type, i) => parse.parse(type, tags[i] as Uint16Array, type.length)))
    line(`tag, ${run}`, size, tagging)
    line(`parse, ${run}`, size, parsing)
    line(`tag + parse, ${run}`, size, tagging + parsing)
  }
}

function wink(text: string, plain: Analysis): void {
  const require = createRequire(import.meta.url)
  try {
    const nlp = (
      require('wink-nlp') as (model: unknown) => { readDoc(text: string): { tokens(): { length(): number } } }
    )(require('wink-eng-lite-web-model'))
    const texts = text.split('\n')
    const [milliseconds] = timed(() => texts.map((part) => nlp.readDoc(part).tokens().length()))
    line(
      'wink-nlp (tokens, tags, no tree)',
      { sentences: plain.sentences.length, tokens: tokensIn(plain) },
      milliseconds,
    )
  } catch {
    console.log('  wink-nlp is not installed')
  }
}

function news(lang: string): string | null {
  const file =
    lang === 'en'
      ? 'corpora/us-russia-2025/white-house.jsonl.gz'
      : 'telegram/ru-news/raw/1001003921752_messages.json.gz'
  const path = join(data, file)
  if (!existsSync(path)) return null
  const bytes = gunzipSync(readFileSync(path)).toString('utf8')
  const texts =
    lang === 'en'
      ? bytes
          .split('\n')
          .filter(Boolean)
          .slice(0, 150)
          .map((row) => (JSON.parse(row) as { text: string }).text)
      : (JSON.parse(bytes) as { text?: string }[]).map(({ text }) => text ?? '')
  return texts.join('\n').slice(0, 1_500_000)
}

function rate(name: string, plain: Analysis, run: () => unknown): void {
  line(name, { sentences: plain.sentences.length, tokens: tokensIn(plain) }, timed(run)[0])
}

function line(name: string, { sentences, tokens }: { sentences: number; tokens: number }, milliseconds: number): void {
  const per = (count: number) => Math.round((count * 1000) / milliseconds).toLocaleString('en')
  console.log(`  ${name.padEnd(34)} ${per(sentences).padStart(8)} sentences/s ${per(tokens).padStart(10)} tokens/s`)
}

function tokensIn({ sentences }: Analysis): number {
  return sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
}

/** Milliseconds of processor time, so that neighbours on the machine do not count. */
function timed<T>(run: () => T): [number, T] {
  const start = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(start)
  return [(user + system) / 1000, result]
}
