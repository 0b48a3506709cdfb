import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from './root.js'
import { gazetteer, installedLanguages, languageTables } from './tables.js'

/** Run by the build: checks every YAML table and keeps it as JSON under `dist/tables`, which loads in milliseconds. */
const root = packageRoot()
const folder = join(root, 'dist/tables')
await mkdir(folder, { recursive: true })
for (const lang of await installedLanguages(root))
  await writeFile(join(folder, `language-${lang}.json`), JSON.stringify(await languageTables(root, lang, false)))
await writeFile(join(folder, 'gazetteer.json'), JSON.stringify(await gazetteer(root, false)))
