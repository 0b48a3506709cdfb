import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { emptyFolder, readout } from './readout.js'

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))
const MADE_FROM = ['dist/build.json', 'package-lock.json', 'migrations', 'dossiers']

/** A folder to run in, where `readout start` has read the demo dossier: a copy of one that this build made once, kept among the caches. */
export async function demoFolder(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of MADE_FROM.flatMap(filesBelow)) hash.update(file).update(readFileSync(join(PACKAGE, file)))
  const kept = join(PACKAGE, 'node_modules/.cache', `readout-demo-${hash.digest('hex').slice(0, 16)}`)
  const folder = await emptyFolder()
  if (existsSync(kept)) {
    cpSync(kept, folder, { recursive: true })
    return folder
  }
  const { code, stderr } = await readout(['start', '--no-serve', '-q'], { cwd: folder })
  if (code !== 0) throw new Error(`the demo dossier could not be read: ${stderr}`)
  keep(folder, kept)
  return folder
}

/** Another process may have kept the same meanwhile, or look while it is copied: it appears as a whole, once. */
function keep(folder: string, kept: string): void {
  mkdirSync(dirname(kept), { recursive: true })
  const copy = `${kept}-${process.pid}`
  cpSync(folder, copy, { recursive: true })
  if (existsSync(kept)) rmSync(copy, { recursive: true })
  else renameSync(copy, kept)
}

function filesBelow(path: string): string[] {
  if (!statSync(join(PACKAGE, path)).isDirectory()) return [path]
  return readdirSync(join(PACKAGE, path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`))
}
