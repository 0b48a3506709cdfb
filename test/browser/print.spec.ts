import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { DOSSIER } from './pages.js'

test('a brief prints as pages that can be handed out: no navigation, sources with addresses', async ({ page }) => {
  await page.goto(`${DOSSIER}/brief`)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  // Ink on white also for those who read in the dark.
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(27, 29, 33)')
  await expect(page.getByRole('navigation', { name: 'Screens of this dossier' })).toBeHidden()
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true })
  writeFileSync('test-results/screens/brief.pdf', pdf)
  expect(pdf.length).toBeGreaterThan(10_000)
})
