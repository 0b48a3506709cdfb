// Bundles our own code into dist/; packages stay external. Runs after `npm install` (prepare) and in about a second.

import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)

const node = ['src/cli/index.ts', 'src/store/pglite/thread.ts', 'src/pipeline/extract-thread.ts'].filter((file) =>
  existsSync(at(file)),
)
rmSync(at('dist'), { recursive: true, force: true })
await build({
  entryPoints: node.map((file) => at(file)),
  outdir: at('dist'),
  outbase: at('src'),
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
})

const client = existsSync(at('src/serve/client'))
  ? readdirSync(at('src/serve/client')).filter((file) => /^[a-z-]+\.ts$/.test(file) && !file.endsWith('.test.ts'))
  : []
if (client.length > 0)
  await build({
    entryPoints: client.map((file) => at('src/serve/client', file)),
    outdir: at('dist/client'),
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    logLevel: 'warning',
  })
if (existsSync(at('src/serve/style.css')))
  await build({
    entryPoints: [at('src/serve/style.css')],
    outdir: at('dist/client'),
    minify: true,
    logLevel: 'warning',
  })
