import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

test('the packed package installs elsewhere, and its worked example runs and has types', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-pack-'))
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, maxBuffer: 1e8 })
  const tarball = join(folder, JSON.parse(stdout.slice(stdout.indexOf('[')))[0].filename)
  await writeFile(join(folder, 'package.json'), '{"name":"elsewhere","private":true,"type":"module"}')
  await run('npm', ['install', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
  })

  const example = /```ts\n(import[\s\S]*?)```/.exec(await readFile(join(root, 'docs/library.md'), 'utf8'))?.[1] ?? ''
  await writeFile(join(folder, 'example.mjs'), example)
  expect((await run(process.execPath, ['example.mjs'], { cwd: folder })).stdout).toMatch(
    /^Call: Emmanuel Macron.* attributed/m,
  )

  await writeFile(
    join(folder, 'typed.ts'),
    `import type { Statement } from 'readout'\nexport const types: Statement['type'][] = ['CONSULT', 'NONSENSE']\n`,
  )
  const tsc = [
    join(root, 'node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2023',
  ]
  for (const resolution of [
    ['--module', 'nodenext'],
    ['--module', 'esnext', '--moduleResolution', 'bundler'],
  ]) {
    const types = await run(process.execPath, [...tsc, ...resolution, 'typed.ts'], { cwd: folder }).catch(
      (error) => error,
    )
    expect([resolution, types.stdout]).toEqual([resolution, expect.stringMatching(/NONSENSE.*not assignable/)])
  }

  const help = await run('npx', ['--no-install', 'readout', '--version'], { cwd: folder })
  expect(help.stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/)
})
