import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseJson } from '../read/json-objects.js'
import { KEPT_FILES } from '../serve/kept-lines.js'

/** The lines that are no JSON, and so passed over, in the kept files of a home folder: which file, and their numbers from 1; files that are not there have none. */
export async function damagedLines(
  home: string,
): Promise<readonly { readonly file: string; readonly lines: number[] }[]> {
  const found = await Promise.all(
    Object.values(KEPT_FILES).map(async (file) => {
      const text = await readFile(join(home, file), 'utf8').catch(() => '')
      const lines = text
        .split('\n')
        .flatMap((line, at) => (line.trim() !== '' && parseJson(line) === undefined ? [at + 1] : []))
      return { file, lines }
    }),
  )
  return found.filter(({ lines }) => lines.length > 0)
}
