import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameTable } from '../extract/index.js'
import { packageRoot } from './root.js'
import { gazetteer, installedLanguages, languageTables } from './tables.js'

/** Run by the build: checks every YAML table and keeps it as JSON, with all forms of the gazetteer's names, under `dist/tables`, which loads in milliseconds. */
const root = packageRoot()
const folder = join(root, 'dist/tables')
await mkdir(folder, { recursive: true })
for (const lang of await installedLanguages(root))
  await writeFile(join(folder, `language-${lang}.json`), JSON.stringify(await languageTables(root, lang, false)))
const { actors, offices } = await gazetteer(root, false)
await writeFile(join(folder, 'gazetteer.json'), JSON.stringify({ actors, offices }))
await writeFile(join(folder, 'names.json'), JSON.stringify(nameTable(actors, offices)))
