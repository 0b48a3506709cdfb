import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { accessibilityFaults } from './accessibility.js'

const bin = fileURLToPath(new URL('../../bin/readout.mjs', import.meta.url))
const SECRET = 'a horse on the quay'
let home: string
let server: ChildProcess
let url: string

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'readout-sign-in-'))
  execFileSync(process.execPath, [bin, 'users', 'add', 'ann', '--role', 'editor', '--home', home], {
    input: `${SECRET}\n`,
  })
  server = spawn(process.execPath, [bin, 'serve', '--home', home, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  url = await new Promise<string>((resolve) => {
    server.stdout!.on('data', (part: Buffer) => {
      const found = /http:\/\/[\d.:]+/.exec(part.toString())
      if (found) resolve(found[0])
    })
  })
})
test.afterAll(() => {
  server.kill('SIGTERM')
  rmSync(home, { recursive: true, force: true })
})

test('whoever comes is asked to sign in, led back where they wanted to go, and signed out again', async ({ page }) => {
  await page.goto(`${url}/users`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/light-sign-in.png', fullPage: true })
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Name').fill('ann')
  await page.getByLabel('Password').fill('not this one')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText('Name or password is not right. Nothing was changed.')
  await page.getByLabel('Name').fill('ann')
  await page.getByLabel('Password').fill(SECRET)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Users and log' })).toBeVisible()
  await expect(page.getByRole('row', { name: /sign-in refused/ })).toBeVisible()
  await page.screenshot({ path: 'test-results/screens/light-users.png', fullPage: true })
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${url}/users`)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
})
