import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readTreebank } from './treebank.js'

const TREEBANKS = ['taiga-train', 'ru_gsd-ud-dev', 'ru_gsd-ud-test', 'ru_taiga-ud-dev', 'ru_taiga-ud-test']

/** Paragraphs of the raw texts that may be trained on, without addresses, each once; empty for other languages. */
export function rawLines(lang: string, data: string): string[] {
  const texts = lang === 'ru' ? russianTexts(data) : lang === 'en' ? englishTexts(data) : []
  const lines = texts.flatMap((text) => text.replace(/https?:\S+/g, '').split('\n'))
  const own = lang === 'ru' ? isRussian : (line: string) => !/[а-яё]/i.test(line)
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line.length >= 25 && own(line)))]
}

/** Writes the Russian texts and training treebanks, one paragraph a line, lower case, marks set apart. */
export function russianText(data: string, to: string): void {
  const trees = TREEBANKS.flatMap((name) => readTreebank(join(data, 'ud/ru', `${name}.conllu.gz`)))
  const sentences = trees.map(({ words }) => words.map(({ form }) => form).join(' '))
  writeFileSync(to, [...rawLines('ru', data), ...sentences].map(spaced).join('\n'))
}

/** Telegram posts, pages and readouts of kremlin.ru (CC BY 4.0). */
function russianTexts(data: string): string[] {
  const posts = files(join(data, 'telegram/ru-news/raw'), '.gz').flatMap((file) =>
    (JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as { text?: string }[]).map(({ text }) => text ?? ''),
  )
  const pages = files(join(data, 'readouts/kremlin-html'), '.html').map((file) =>
    readFileSync(file, 'utf8')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, '\n'),
  )
  return [...posts, ...pages, ...readouts(data)]
}

/** Texts of the White House (CC0), readouts of kremlin.ru (CC BY 4.0), Wikipedia's current events (CC BY-SA 4.0). */
function englishTexts(data: string): string[] {
  const house = rows(
    gunzipSync(readFileSync(join(data, 'corpora/us-russia-2025/white-house.jsonl.gz'))).toString('utf8'),
  )
  const events = files(join(data, 'corpora/us-russia-2025/current-events'), '.yaml').flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/\n {4,}/g, ' ')
      .split(/\n *- /)
      .map((item) => item.replace(/ *\([^()]*\) *$/, '').replace(/^'|'$/g, '')),
  )
  return [...house, ...events, ...readouts(data)]
}

function readouts(data: string): string[] {
  return rows(readFileSync(join(data, 'readouts/readouts.jsonl'), 'utf8'))
}

function rows(jsonl: string): string[] {
  return jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
}

function isRussian(line: string): boolean {
  return (line.match(/[а-яё]/gi)?.length ?? 0) > 3 * (line.match(/[a-z]/gi)?.length ?? 0)
}

function spaced(line: string): string {
  return line.toLowerCase().replace(/([^\p{L}\p{N}\s-])/gu, ' $1 ')
}

function files(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}
