import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, objects, readout } from './readout.js'

test('users and tokens are added, listed and removed; no password and no token is kept in clear', async () => {
  const cwd = await emptyFolder()
  const run = (line: string, input = '') => readout(line.split(' '), { cwd, input })
  expect((await run('users add ann --role editor', 'a horse on the quay\n')).stdout).toContain('can sign in as editor')
  expect((await run('users add ben', 'short\n')).stderr).toContain('10 to 200 characters')
  expect((await run('users add ann --role owner', 'a horse on the quay\n')).code).toBe(2)
  const [token] = objects<{ token: string }>((await run('tokens add feed --scope read,import --json')).stdout)
  expect((await run('tokens add feed')).stderr).toContain('already')
  expect((await run('tokens add other --scope all')).code).toBe(2)
  expect((await run('users list')).stdout).toMatch(/^ann\teditor\tsince /)
  expect((await run('tokens list')).stdout).toMatch(/^feed\tread,import\tsince /)
  const kept = readFileSync(join(cwd, '.readout', 'access.json'), 'utf8')
  expect(kept).not.toContain('horse')
  expect(kept).not.toContain(token!.token)
  expect((await run('users remove ann')).code).toBe(0)
  expect((await run('users remove ann')).stderr).toContain('There is no user “ann”. There is none yet.')
})
