// Bundles our own code into dist/ (most packages stay external, see bundled.mjs), compiles the word tables, and writes the digest that names this build.
// With --alone, what the build before left for programs that still run from it goes too: a package holds one build.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { BUNDLED, noticesOf } from './bundled.mjs'
import { keptFiles } from './kept-files.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const threads = [
  'src/store/pglite/thread.ts',
  'src/pipeline/threads/extract-thread.ts',
  'src/pipeline/background/background-thread.ts',
  'src/pipeline/write-tables.ts',
  'src/store/pglite/write-new-database.ts',
]

// Files that stay the same are left alone, and those of the build before stay: a program that runs from dist/ is not disturbed by a build.
const listed = at('dist/kept.json')
const last = existsSync(listed)
  ? JSON.parse(readFileSync(listed, 'utf8'))
  : { files: filesBelow('dist').filter((file) => !isOther(file)), before: [] }
const made = new Set()
const own = JSON.parse(readFileSync(at('package.json'), 'utf8'))
const external = Object.keys({ ...own.dependencies, ...own.peerDependencies }).filter((name) => !BUNDLED.includes(name))
const bundled = await bundle({
  entryPoints: ['src/index.ts', 'src/cli/index.ts', ...threads].map((file) => at(file)),
  outdir: at('dist'),
  outbase: at('src'),
  bundle: true,
  splitting: true,
  external: external.flatMap((name) => [name, `${name}/*`]),
  platform: 'node',
  target: 'node20',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  metafile: true,
  logLevel: 'warning',
})
writeFileSync(at('dist/third-party-notices.txt'), noticesOf(root, Object.keys(bundled.inputs)))
// One script and one style sheet: a page asks for each once.
await bundle({
  entryPoints: [at('src/serve/client/readout.ts'), at('src/serve/style.css')],
  outdir: at('dist/client'),
  outbase: at('src/serve/client'),
  entryNames: '[name]',
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
  logLevel: 'warning',
})
cpSync(at('src/serve/fonts'), at('dist/client'), { recursive: true, filter: (file) => !file.endsWith('LICENSE') })
runBuilt('dist/pipeline/write-tables.js')
// initdb takes seconds and its answer changes with PGlite alone.
const pglite = own.dependencies['@electric-sql/pglite']
const [archive, madeBy] = ['zip.gz', 'version'].map((kind) => at(`dist/store/pglite/new-database.${kind}`))
if (![archive, madeBy].every((file) => existsSync(file)) || readFileSync(madeBy, 'utf8') !== pglite) {
  runBuilt('dist/store/pglite/write-new-database.js')
  writeFileSync(madeBy, pglite)
}

const kept = keptFiles(
  last,
  [...made].map((path) => relative(root, path).replaceAll('\\', '/')),
)
if (process.argv.includes('--alone')) kept.before = []
const stays = new Set([...kept.files, ...kept.before])
for (const file of filesBelow('dist')) if (!stays.has(file) && !isOther(file)) rmSync(at(file))
if (kept.before.length > 0) writeFileSync(listed, JSON.stringify(kept))

const hash = createHash('sha256')
for (const file of ['src', 'languages', 'actors'].flatMap(filesBelow))
  if (!/\.test\.tsx?$|\.md$/.test(file)) hash.update(file).update(readFileSync(at(file)))
writeFileSync(at('dist/build.json'), JSON.stringify({ digest: hash.digest('hex').slice(0, 12) }))

async function bundle(options) {
  const { outputFiles, metafile } = await build({ ...options, write: false })
  for (const { path, contents } of outputFiles) {
    made.add(path)
    if (existsSync(path) && readFileSync(path).equals(contents)) continue
    mkdirSync(dirname(path), { recursive: true })
    // Nobody reads half a file.
    writeFileSync(`${path}.new`, contents)
    renameSync(`${path}.new`, path)
  }
  return metafile
}

/** What other steps write into dist/. */
function isOther(file) {
  return /^dist\/(client\/.*\.ttf|tables\/|types\/|build\.json$|third-party-notices\.txt$|store\/pglite\/new-database\.(zip\.gz|version)$)/.test(
    file,
  )
}

function runBuilt(file) {
  const { status } = spawnSync(process.execPath, [at(file)], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

function filesBelow(path) {
  if (!existsSync(at(path))) return []
  if (!statSync(at(path)).isDirectory()) return [path]
  return readdirSync(at(path))
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`))
}
