import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The nearest folder above a file that holds `name`; bundles move code, so distances are not fixed. */
export function folderAbove(file: string, name: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder
    if (folder === dirname(folder)) throw new Error(`no ${name} in any folder above ${file}`)
  }
}
