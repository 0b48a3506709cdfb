import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { unzipSync } from 'fflate'

test('the static site opens from disk, styled, without one request to a server', async ({ page, request }, info) => {
  const folder = info.outputPath('site')
  for (const [path, bytes] of Object.entries(unzipSync(await (await request.get('/d/us-russia-2025.site')).body()))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const asked: string[] = []
  const wrong: string[] = []
  page.on('request', (one) => asked.push(one.url()))
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('requestfailed', (one) => wrong.push(one.url()))

  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  await expect(page.locator('main svg').first()).toBeVisible()
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(1)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('svg text')!).fontFamily)).not.toBe('')

  await page.locator('main table a').first().click()
  await expect(page.locator('h1')).toBeVisible()
  expect(page.url()).toMatch(/^file:.*\/e\/[0-9a-f]{16}\.html$/)
  await page.locator('main a[href*="r/"][href*="#s"]').first().click()
  await expect(page.locator('article.text')).toBeVisible()
  expect(await page.evaluate(() => document.querySelector(location.hash) !== null)).toBe(true)

  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  expect(wrong).toEqual([])
})
