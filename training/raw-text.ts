import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readTreebank } from './treebank.js'

const TREEBANKS = ['taiga-train', 'ru_gsd-ud-dev', 'ru_gsd-ud-test', 'ru_taiga-ud-dev', 'ru_taiga-ud-test']

/**
 * Writes the Russian texts that may be trained on, one paragraph a line, lower case, marks set apart: Telegram posts
 * (CC BY 4.0), pages and readouts of kremlin.ru (CC BY 4.0), the training treebanks (CC BY-SA 4.0).
 */
export function russianText(data: string, to: string): void {
  const posts = files(join(data, 'telegram/ru-news/raw'), '.gz').flatMap((file) =>
    (JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as { text?: string }[]).map(({ text }) => text ?? ''),
  )
  const pages = files(join(data, 'readouts/kremlin-html'), '.html').map((file) =>
    readFileSync(file, 'utf8')
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, '\n'),
  )
  const readouts = readFileSync(join(data, 'readouts/readouts.jsonl'), 'utf8').split('\n').filter(Boolean)
  const texts = readouts.map((line) => (JSON.parse(line) as { text: string }).text)
  const trees = TREEBANKS.flatMap((name) => readTreebank(join(data, 'ud/ru', `${name}.conllu.gz`)))
  const lines = [...posts, ...pages, ...texts].flatMap((text) => text.replace(/https?:\S+/g, '').split('\n'))
  const russian = lines.map((line) => line.trim()).filter((line) => line.length >= 25 && isRussian(line))
  const sentences = trees.map(({ words }) => words.map(({ form }) => form).join(' '))
  writeFileSync(to, [...new Set(russian), ...sentences].map(spaced).join('\n'))
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
