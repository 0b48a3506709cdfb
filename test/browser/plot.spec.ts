import { expect, test } from '@playwright/test'
import { accessibilityFaults } from './accessibility.js'
import { DOSSIER } from './pages.js'

test('zooming by wheel, dragging and going back change the range without loading the page', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  const plot = page.locator('.wide svg.plot')
  await plot.hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  await expect(page).toHaveURL(/from=/)
  const zoomed = page.url()
  await expect(page.locator('.exports a').first()).toHaveAttribute('href', /from=/)
  const box = (await plot.boundingBox())!
  await page.mouse.move(box.x + 600, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + 400, box.y + 100, { steps: 4 })
  await page.mouse.up()
  await expect(page).not.toHaveURL(zoomed)
  await page.goBack()
  await expect(page).toHaveURL(zoomed)
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`${DOSSIER}$`))
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('a filter of the legend hides the other marks and says how many', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.getByRole('link', { name: 'Disputed' }).click()
  await expect(page.getByText('hidden by the filter')).toBeVisible()
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect(page.getByText('hidden by the filter')).toHaveCount(0)
})

test('when the range cannot be loaded the old picture stays and says so', async ({ page }) => {
  await page.goto(DOSSIER)
  const marks = await page.locator('.wide a.mark').count()
  await page.route(/from=/, (route) => route.abort())
  await page.getByRole('link', { name: 'Zoom in' }).click()
  await expect(page.getByText('Could not load this range')).toBeVisible()
  await expect(page.locator('.wide a.mark')).toHaveCount(marks)
})

test('the plot is redrawn for the width of a large window', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 })
  await page.goto(DOSSIER)
  await expect.poll(() => page.locator('.wide svg.plot').getAttribute('width').then(Number)).toBeGreaterThan(1400)
  await page.screenshot({ path: 'test-results/screens/4k-timeline.png' })
})

test('a mark’s card says who told it first and how long before, on hover and focus; Escape puts it away', async ({
  page,
}) => {
  await page.goto(`${DOSSIER}?from=2025-04-15&to=2025-04-17`)
  const card = page.locator('readout-card')
  const mark = page.locator('.wide a.mark[data-event]').first()
  await mark.hover()
  await expect(card).toContainText('Lead time')
  await expect(card).toContainText(/Informal|Media|Official/)
  await card.hover()
  await page.waitForTimeout(500)
  await expect(card).toBeVisible()
  expect(await accessibilityFaults(page, ['color-contrast', 'target-size', 'region', 'aria-valid-attr-value'])).toEqual(
    [],
  )
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await page.locator('.wide a.mark[tabindex="0"]').focus()
  await expect(card).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(card.getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(page.locator('.wide a.mark:focus')).toHaveCount(1)
  await page.goto(DOSSIER)
  await page.locator('.wide a.mark[data-span]').last().hover()
  await expect(card).toContainText(/: \d+ events?/)
  await card.getByRole('listitem').getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'Why this status?' })).toBeVisible()
})
