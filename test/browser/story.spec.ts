import { expect, type Page, test } from '@playwright/test'
import { allEvents, DOSSIER, eventPage } from './pages.js'

// What a newcomer asks of the demo dossier, with the mouse, from the start page to the printed brief.

const openEvent = async (page: Page, mode: string, day: string) => {
  const events = (await allEvents(page.request)).filter(
    (event) => event.mode === mode && event.when?.start?.startsWith(day),
  )
  const best = events.sort((a, b) => b.mentions.length - a.mentions.length)[0]
  expect(best, `an event of mode ${mode} on ${day}`).toBeDefined()
  await page.goto(eventPage(best!))
}

test('from the start page to the timeline and an event in it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Russia and the United States, February to April 2025' }).click()
  await expect(page.getByRole('group', { name: /^Timeline with \d+ events$/ }).first()).toBeVisible()
  for (const lane of ['Official · Russia', 'Official · United States', 'Media', 'Informal'])
    await expect(page.locator('.wide').getByText(lane, { exact: true })).toBeVisible()
  await page.locator('a.open').first().click()
  await expect(page.getByRole('link', { name: 'Why this status?' })).toBeVisible()
})

test('the two readouts of the call of 18 March are compared in their own words, one click from the text', async ({
  page,
}) => {
  await openEvent(page, 'phone', '2025-03-18')
  await expect(page.locator('.statusline')).toContainText(/confirmed by both sides/i)
  const compared = page.getByRole('region', { name: 'Readouts compared' })
  await expect(compared.getByRole('row', { name: /^Length/ }).first()).toContainText('almost two and a half hours')
  await expect(compared.getByRole('row', { name: /^Length/ }).first()).toContainText('about two hours')
  await expect(compared).toContainText('energy and infrastructure')
  await page.getByRole('link', { name: 'Full texts side by side' }).click()
  const texts = page.getByRole('region', { name: 'Full texts side by side' })
  const length = texts.getByRole('row', { name: /Length/ })
  await expect(length.locator('mark')).toContainText(['almost two and a half hours', 'about two hours', 'this morning'])
  await length
    .getByRole('cell')
    .first()
    .getByRole('link', { name: /Length: United States/ })
    .click()
  await expect(page.locator('.anchor:target + mark')).toHaveText('about two hours')
  await page.keyboard.press('j')
  await expect(compared.locator('[data-step]').first()).toBeFocused()
  await compared.getByRole('link', { name: /^A§1/ }).first().click()
  const words = page.locator('mark.asked').first()
  await expect(words).toBeInViewport()
  await expect(words).toContainText('almost two and a half hours')
})

test('the same event as it was known the day before: announced by one side', async ({ page }) => {
  await openEvent(page, 'phone', '2025-03-18')
  await page.goto(`${page.url()}?as_of=2025-03-17T12:00:00Z`)
  await expect(page.getByText('As known on 17 Mar 2025, 12:00 UTC')).toBeVisible()
  await expect(page.locator('.statusline')).toContainText(/announced, one side only/i)
  await page.getByRole('link', { name: 'Back to now' }).click()
  await expect(page.locator('.statusline')).toContainText(/confirmed by both sides/i)
})

test('the arrival at 23:06 is reported and no more: one origin, nothing official, on no schedule', async ({ page }) => {
  await openEvent(page, 'arrive', '2025-04-15')
  await expect(page.locator('.statusline')).toContainText('Reported, not on record')
  await expect(page.locator('.statusline')).toContainText('20:06 UTC (23:06 Moscow)')
  await expect(page.locator('.facts')).toContainText('open')
  await page.goto(`${DOSSIER}/schedule`)
  const line = page
    .getByRole('row', { name: /Vladimir Putin.*15 April 2025/ })
    .filter({ hasText: 'Kremlin' })
    .first()
  await expect(line).toContainText('Seen, not announced')
})

test('calls on record stand beside calls that are claimed, each with its words', async ({ page }) => {
  await page.goto(`${DOSSIER}/record`)
  const calls = page.getByRole('row', { name: /^Calls: Vladimir Putin – Donald Trump/ })
  await expect(calls.getByRole('link', { name: '≥ 3' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'How many are claimed, in whose words' })).toBeVisible()
  await calls.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: /On record: \d+ events?$/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Call.*12 February 2025/ })).toContainText('Confirmed by both sides')
})

test('the thirty days were considered by one side and not agreed by both: each step with its words', async ({
  page,
}) => {
  await page.goto(`${DOSSIER}/commitments`)
  const pause = page
    .locator('.commitment')
    .filter({ hasText: 'strikes on energy infrastructure' })
    .filter({ hasText: '30 days' })
  await pause
    .first()
    .getByText(/^\d+ steps?$/)
    .click()
  await expect(pause.first().locator('.history')).toContainText('Considered')
  expect((await page.request.get(`${DOSSIER}/commitments.ics`)).headers()['content-type']).toContain('text/calendar')
})

test('no time to read: a summary whose every sentence leads to its words, then the next article', async ({ page }) => {
  await openEvent(page, 'phone', '2025-03-18')
  await page.getByRole('link', { name: 'United States: readout' }).click()
  await page.getByRole('link', { name: 'Get a summary' }).click()
  const summary = page.getByRole('region', { name: 'Summary' })
  for (const sentence of await summary.locator('.sentences > li').all())
    expect(await sentence.locator('a.chip').count()).toBeGreaterThan(0)
  const chip = summary.locator('a.chip').first()
  const target = (await chip.getAttribute('href'))!
  await chip.click()
  await expect(page.locator(`[id="${target.split('#')[1]}"] + mark`)).toBeInViewport()
  const headline = await page.getByRole('heading', { level: 1 }).textContent()
  await page
    .getByRole('link', { name: /^Next article/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(headline!)
})

test('the brief of the day, the search that finds it, and the sources behind both', async ({ page }) => {
  await page.goto(`${DOSSIER}/brief/2025-03-18`)
  for (const sentence of await page.locator('.brief .sentences > li').all())
    expect(await sentence.locator('a.chip').count()).toBeGreaterThan(0)
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible()
  await page.getByRole('searchbox').fill('Уиткофф lane:media')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^\d+ results?$/)).toBeVisible()
  await expect(page.getByText('lane: media')).toBeVisible()
  await page.goto(`${DOSSIER}/sources?sort=first`)
  await expect(page.getByRole('row', { name: /Стрелка часов/ })).toContainText(/\d+ of \d+/)
})

test('results follow the typing, their number is said, and Back leads to the question before', async ({ page }) => {
  await page.goto(`${DOSSIER}/search?q=pause`)
  const [field, count] = [page.getByRole('searchbox'), page.getByRole('status').filter({ hasText: 'result' })]
  const before = await count.textContent()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await field.press('End')
  await field.pressSequentially(' lane:official', { delay: 20 })
  await expect(count).toContainText('lane: official')
  await expect(page).toHaveURL(/q=pause\+lane/)
  await expect(field).toBeFocused()
  await page.goBack()
  await expect(count).toHaveText(before!)
  await expect(field).toHaveValue('pause')
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('the whole interface in Russian', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.getByRole('link', { name: 'Русский' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await page.getByRole('link', { name: 'Обязательства' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Обязательства' })).toBeVisible()
})
