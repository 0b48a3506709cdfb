import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
// Within the package, since packages stay outside the bundle and are found from where it lies.
const outdir = mkdtempSync(join(root, 'node_modules', '.readout-bundle-'))
const folder = mkdtempSync(join(tmpdir(), 'readout-bundle-'))

afterAll(() => {
  for (const path of [outdir, folder]) rmSync(path, { recursive: true, force: true })
})

test('the bundled store finds its thread and its migrations', async () => {
  await build({
    entryPoints: ['src/store/index.ts', 'src/store/pglite/thread.ts'].map((file) => join(root, file)),
    outbase: join(root, 'src'),
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  })
  const { openStore } = await import(/* @vite-ignore */ pathToFileURL(join(outdir, 'store', 'index.js')).href)
  const store = await openStore({ folder })
  expect(await store.counts('talks')).toMatchObject({ documents: 0 })
  await store.close()
})
