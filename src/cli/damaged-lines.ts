import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files of a home folder whose damaged lines are passed over when a page is made. */
const FILES = ['brief-lines.jsonl', 'notes.jsonl', 'machine.jsonl']

/** The lines of those files that are no JSON: which file, and their numbers from 1; files that are not there have none. */
export async function damagedLines(
  home: string,
): Promise<readonly { readonly file: string; readonly lines: number[] }[]> {
  const found = await Promise.all(
    FILES.map(async (file) => {
      const text = await readFile(join(home, file), 'utf8').catch(() => '')
      const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' || isJson(line) ? [] : [at + 1]))
      return { file, lines }
    }),
  )
  return found.filter(({ lines }) => lines.length > 0)
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
