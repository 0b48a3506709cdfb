import { expect, test } from '@playwright/test'
import { DOSSIER, everyPage } from './pages.js'

test('the keys of the help page do what it says', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('+')
  await expect(page).toHaveURL(/from=/)
  await page.keyboard.press('0')
  await expect(page).not.toHaveURL(/from=/)
  // The address changes first, then what is shown: a key in between would point at a row that goes.
  await expect(page.locator('.below')).not.toHaveAttribute('aria-busy')
  await page.keyboard.press('j')
  await expect(page.locator('a.open').first()).toBeFocused()
  await page.keyboard.press('j')
  await expect(page.locator('a.open').nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/e\//)
  await page.keyboard.press('u')
  await page.waitForURL(new RegExp(`${DOSSIER}$`))
  await page.keyboard.press('?')
  await expect(page.getByRole('heading', { name: 'Keys', exact: true })).toBeVisible()
})

test('single keys can be switched off, and typing never triggers them', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.keyboard.type('j?t')
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('j?t')
  await page.goto('/help')
  await page.getByRole('button', { name: /Switch them off/ }).click()
  await page.goto(DOSSIER)
  await page.keyboard.press('?')
  await expect(page).toHaveURL(new RegExp(`${DOSSIER}$`))
})

test('the plot is one tab stop; arrows go from mark to mark and keep the focus', async ({ page }) => {
  await page.goto(DOSSIER)
  const stops = page.locator('.wide a.mark[tabindex="0"]')
  await expect(stops).toHaveCount(1)
  await stops.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.wide a.mark:focus')).toHaveCount(1)
  await expect(stops).toHaveCount(1)
  const before = await page.locator('readout-timeline').getAttribute('data-from')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.locator('readout-timeline')).not.toHaveAttribute('data-from', before!)
})

test('previous and next article by k and j, the summary by s', async ({ page, request }) => {
  const { reader } = await everyPage(request)
  await page.goto(reader!.split('?')[0]!)
  const headline = await page.getByRole('heading', { level: 1 }).textContent()
  await page.keyboard.press('s')
  await page.waitForURL(/summary=1/)
  await expect(page.getByRole('region', { name: 'Summary' })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(headline!)
  await page.waitForLoadState()
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline!)
})

test('the link of the range that was pressed keeps the focus, and the list follows the plot', async ({ page }) => {
  await page.goto(DOSSIER)
  const zoom = page.getByRole('link', { name: 'Zoom in' })
  await zoom.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/from=/)
  const once = page.url()
  await expect(zoom).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(once)
  await expect(zoom).toBeFocused()
  const shown = Number(/(\d+) events?/.exec((await page.locator('.range').textContent())!)![1])
  await expect(page.locator('.eventtable tbody tr:not(.dayrow)')).toHaveCount(Math.min(shown, 50))
})

test('from the start page to the words behind a sentence of the brief with the keyboard alone', async ({ page }) => {
  const tabTo = async (name: string | RegExp) => {
    const link = page.getByRole('link', { name }).first()
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab')
      if (await link.evaluate((one) => one === document.activeElement)) return
    }
    throw new Error(`“${name}” is not reached by the Tab key`)
  }
  await page.goto('/')
  await tabTo('Russia and the United States, February to April 2025')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/d\//)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /Skip to/ })).toBeFocused()
  await tabTo('Brief')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/brief$/)
  await tabTo(/^Source 1/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/mark=/)
  await expect(page.locator('mark.asked').first()).toBeInViewport()
})
