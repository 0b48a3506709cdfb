import { expect, test } from '@playwright/test'
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
