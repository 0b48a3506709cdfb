import { expect, test } from '@playwright/test'
import { DOSSIER, everyPage } from './pages.js'

const ANSWERS: Readonly<Record<string, number>> = { missing: 404, unclear: 400 }

test('every page says the same without scripts', async ({ page, request }) => {
  for (const [name, address] of Object.entries(await everyPage(request))) {
    const answer = await page.goto(address)
    expect([name, answer?.status()]).toEqual([name, ANSWERS[name] ?? 200])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test('the timeline is moved, filtered and asked about a moment by links and forms', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(page).toHaveURL(/from=.*to=/)
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await page.getByLabel('As known on (UTC)').fill('2025-03-19T00:00')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('As known on 19 Mar 2025, 00:00 UTC')).toBeVisible()
  await page.getByRole('link', { name: 'Back to now' }).click()
  await expect(page.getByText('As known on 19 Mar')).toHaveCount(0)
})

test('search and summary need no script', async ({ page, request }) => {
  await page.goto(DOSSIER)
  await page.getByRole('searchbox', { name: 'Search' }).fill('readout')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Documents' }).waitFor()
  await page.locator('#hits-documents + ol a').first().click()
  await expect(page.getByRole('navigation', { name: 'Previous and next article' })).toBeVisible()
  await page.goto((await everyPage(request)).reader!.split('?')[0]!)
  await page.getByRole('link', { name: 'Get a summary' }).click()
  const chip = page.getByRole('region', { name: 'Summary' }).getByRole('link', { name: /^Source 1/ })
  await chip.first().click()
  await expect(page).toHaveURL(/#s\d+-\d+$/)
})

test('schedule, days of the brief, a source and the other language are reached by links and forms', async ({
  page,
}) => {
  await page.goto(`${DOSSIER}/schedule`)
  await page.getByRole('combobox', { name: /^With/ }).selectOption({ label: 'Vladimir Putin' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/who=putin/)
  await page.getByRole('link', { name: 'Week', exact: true }).click()
  await page.getByRole('link', { name: /^← / }).click()
  await expect(page).toHaveURL(/who=putin.*by=week.*on=2025-/)
  await page.getByRole('link', { name: 'Brief', exact: true }).click()
  await page.getByRole('link', { name: /^← / }).click()
  await expect(page).toHaveURL(/\/brief\/\d{4}-\d{2}-\d{2}$/)
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await page.getByRole('link', { name: 'Compare two sources' }).click()
  await page.getByLabel('One source').selectOption({ label: 'Meridian Wire' })
  await page.getByLabel('Another source').selectOption({ label: 'The Harbour Courier' })
  await page.getByLabel('From').fill('2025-03-01')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/compare\?a=meridian-wire&b=harbour-courier&from=2025-03-01/)
  await expect(page.getByRole('heading', { level: 1, name: 'Meridian Wire and The Harbour Courier' })).toBeVisible()
  await page.getByRole('link', { name: 'Sources', exact: true }).first().click()
  await page.getByRole('link', { name: 'Median lead' }).click()
  await page.getByRole('link', { name: 'Meridian Wire' }).click()
  await page.getByRole('link', { name: 'Русский' }).click()
  await page.getByRole('link', { name: 'Метод' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Метод' })).toBeVisible()
})
