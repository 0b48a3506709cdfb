import { expect, test } from '@playwright/test'
import { accessibilityFaults } from './accessibility.js'
import { DOSSIER } from './pages.js'

// These change the data, so they run last and one after the other.
test.describe.configure({ mode: 'serial' })

test('a file is taken in through the page, found by search, and known the second time', async ({ page }) => {
  const name = 'evening-note.txt'
  const text = 'Evening note.\n\nThe ferry crossing at Zvonkovo stayed closed on 16 April 2025, a harbour clerk said.'
  for (const outcome of ['1 document is new.', '1 file had been taken in before.']) {
    await page.goto(`${DOSSIER}/import`)
    await page.getByLabel('Files to take in').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByText(outcome)).toBeVisible({ timeout: 90_000 })
  }
  await page.goto(`${DOSSIER}/search?q=Zvonkovo`)
  await expect(page.getByRole('heading', { name: 'Documents' })).toBeVisible()
})

test('a file that cannot be read is named with the reason, and nothing else is lost', async ({ page }) => {
  await page.goto(`${DOSSIER}/import`)
  await page
    .getByLabel('Files to take in')
    .setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"messages": [') })
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.locator('main')).toContainText('broken.json', { timeout: 90_000 })
})

test('a statement is left out with a reason, the decision stands in the list, and is taken back', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.locator('a.open').first().click()
  await page.getByText('Correct this event').click()
  await page.getByLabel('It was read wrongly: leave it out').check()
  await page.getByLabel('Reason').fill('not about this at all')
  await page.getByLabel('Your name').fill('Ann Editor')
  await page.getByRole('button', { name: 'Keep this decision' }).click()
  await expect(page).toHaveURL(/\/decisions#curation/, { timeout: 90_000 })
  await expect(page.getByText('not about this at all')).toBeVisible()
  await page.getByText('Take back').first().click()
  await page.getByLabel('Reason').fill('it was about this')
  await page.getByLabel('Your name').fill('Ann Editor')
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('This decision was taken back.')).toBeVisible({ timeout: 90_000 })
})

test('what comes in is said in the header, nothing moves by itself, and “show” shows it', async ({ page, request }) => {
  await page.goto(DOSSIER)
  await expect(page.locator('.dot')).toHaveText('live')
  const events = await page.locator('.range').textContent()
  const text = 'Vladimir Putin telephoned Donald Trump on 16 April 2025 to talk about shipping, the Kremlin said.'
  const answer = await request.post(`${DOSSIER}/import`, {
    headers: { origin: new URL(page.url()).origin },
    multipart: { files: { name: 'late-call.txt', mimeType: 'text/plain', buffer: Buffer.from(text) } },
    timeout: 90_000,
  })
  expect(answer.status()).toBe(200)
  const news = page.getByRole('status').getByRole('link', { name: /new – show/ })
  await expect(news).toBeVisible({ timeout: 30_000 })
  await expect(page).toHaveTitle(/^\(\d+\) /)
  expect(await page.locator('.range').textContent()).toBe(events)
  await news.click()
  await expect(page.locator('.dot')).toHaveText('live')
  await expect(news).toHaveCount(0)
})

test('a reader’s note stands beside its sentence, is printed and frozen with the brief, and is taken out', async ({
  page,
}) => {
  const brief = `${DOSSIER}/brief/2025-03-18`
  await page.goto(brief)
  await page.getByText('Add a note of your own').click()
  await page.getByLabel('Beside').selectOption({ index: 1 })
  await page.getByLabel('Your note').fill('Asked both press offices on Friday; no answer yet.')
  await page.getByLabel('Your name').fill('Ann Reader')
  await page.getByRole('button', { name: 'Keep this note' }).click()
  const note = page.getByRole('note').filter({ hasText: 'Asked both press offices' })
  await expect(note).toContainText('Note by Ann Reader')
  await expect(page.locator('.sentences > li').first()).toContainText('Asked both press offices')
  await page.emulateMedia({ media: 'print' })
  await expect(note).toBeVisible()
  await expect(note.getByRole('button')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Freeze this brief' }).click()
  await expect(note).toContainText('Note by Ann Reader')
  await page.goto(brief)
  await note.getByRole('button', { name: 'Take out' }).click()
  await expect(note).toHaveCount(0)
})

test('an editor moves a line and leaves one out; readers see the order and that it was chosen, and it is taken back', async ({
  page,
}) => {
  const brief = `${DOSSIER}/brief/2025-03-18`
  const lines = page.locator('#brief-differs').locator('xpath=ancestor::details').locator('.sentences > li')
  await page.goto(brief)
  const [first, second, third] = await lines.locator('> a.plainlink').allTextContents()
  await page.getByRole('link', { name: 'Arrange the lines' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByLabel('Your name').first().fill('Ed Editor')
  await page.getByRole('button', { name: `Down: ${first!.slice(0, 80)}` }).click()
  await expect(page).toHaveURL(/arrange=1#line-[0-9a-f]{16}$/)
  await expect(page.getByLabel('Your name').first()).toHaveValue('Ed Editor')
  await page.getByRole('button', { name: `Leave out: ${third!.slice(0, 80)}` }).click()
  await page.getByRole('link', { name: 'Done arranging' }).click()
  await expect(lines.locator('> a.plainlink').first()).toHaveText(second!)
  await expect(page.getByText('1 line stands elsewhere; 1 line is left out (Ed Editor')).toBeVisible()
  await expect(page.locator('main')).not.toContainText(third!)
  await page.getByRole('link', { name: 'Arrange the lines' }).click()
  for (const left of [1, 0]) {
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(left)
  }
  await expect(lines.locator('> a.plainlink').first()).toHaveText(first!)
})

test('a text of a million letters without a space is read in parts, quickly', async ({ page, request }) => {
  const text = `Dockside register.\n\n${'переправа'.repeat(110_000)} The Kremlin said Vladimir Putin telephoned Donald Trump on 14 April 2025.`
  await request.post(`${DOSSIER}/import`, {
    headers: { origin: new URL(test.info().project.use.baseURL!).origin },
    multipart: { files: { name: 'register.txt', mimeType: 'text/plain', buffer: Buffer.from(text) } },
    timeout: 90_000,
  })
  await page.goto(`${DOSSIER}/search?q=Dockside`)
  await page.locator('#hits-documents + ol a').first().click()
  await expect(page.getByText(/Part 1 of \d\d/)).toBeVisible()
  await page.getByRole('link', { name: 'Last', exact: true }).click()
  await expect(page.locator('article.text')).toContainText('14 April 2025')
})

test('a brief is frozen: its page holds the hash and the list leads back to it', async ({ page }) => {
  await page.goto(`${DOSSIER}/brief/2025-03-18`)
  await page.getByRole('button', { name: 'Freeze this brief' }).click()
  await expect(page).toHaveURL(/\/brief\/frozen\/[0-9a-f]{64}$/)
  await expect(page.getByText('Nothing that came later has changed it')).toBeVisible()
  const hash = page.url().split('/').at(-1)!
  await page.goto(`${DOSSIER}/brief`)
  await page.getByRole('link', { name: hash.slice(0, 12) }).click()
  await expect(page.getByText(hash)).toBeVisible()
})

test('an address of the local network is not asked, and a reading list adds its feeds once', async ({ page }) => {
  await page.goto(`${DOSSIER}/sources`)
  await page.getByLabel('Address of a feed').fill('http://127.0.0.1:7391/')
  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByRole('alert')).toContainText('private or local address')
  const list =
    '<opml version="2.0"><body><outline text="Pier notes" xmlUrl="https://pier.example/feed.xml"/></body></opml>'
  for (const outcome of ['1 source is new:', '0 sources are new:']) {
    await page
      .getByLabel('A reading list')
      .setInputFiles({ name: 'feeds.opml', mimeType: 'text/xml', buffer: Buffer.from(list) })
    await page.getByRole('button', { name: 'Take the list over' }).click()
    await expect(page.getByText(outcome)).toBeVisible()
  }
  await page.getByRole('link', { name: 'Pier notes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pier notes' })).toBeVisible()
})
