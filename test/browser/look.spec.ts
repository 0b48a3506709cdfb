import { expect, type Page, test } from '@playwright/test'
import { accessibilityFaults } from './accessibility.js'
import { everyPage } from './pages.js'

const NAMES = [
  'start',
  'timeline',
  'timeline-days',
  'timeline-empty',
  'as-of',
  'event',
  'event-summary',
  'reader',
  'record',
  'commitments',
  'schedule',
  'schedule-week',
  'unclear',
  'search',
  'search-nothing',
  'sources',
  'source',
  'compare',
  'brief',
  'brief-day',
  'import',
  'decisions',
  'proposals',
  'method',
  'glossary',
  'status',
  'alerts',
  'work',
  'help',
  'api',
  'missing',
]

/** The other looks show the same structure: only what can differ there is checked again. */
const DARK = ['color-contrast']
const SMALL = ['color-contrast', 'target-size', 'scrollable-region-focusable']
const RUSSIAN = ['html-has-lang', 'valid-lang']
/** Full pictures take as long as all else here: `READOUT_PICTURES=1 npx playwright test look` leaves them in test-results/screens. */
const isPictured = Boolean(process.env.READOUT_PICTURES)

for (const name of NAMES)
  test(`${name} is accessible in light and dark, or Russian on a phone, and keeps within the width of the window`, async ({
    page,
    request,
  }, { project }) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto((await everyPage(request))[name]!)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await picture(page, `${project.name}-${name}`)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    if (project.name === 'phone') {
      expect(await accessibilityFaults(page, [...SMALL, ...RUSSIAN])).toEqual([])
      expect(await overflow(page, 1280)).toBeLessThanOrEqual(0)
    } else {
      expect(await accessibilityFaults(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      await picture(page, `dark-${name}`)
      expect(await accessibilityFaults(page, DARK)).toEqual([])
      expect(await overflow(page, 390)).toBeLessThanOrEqual(0)
      expect(await accessibilityFaults(page, SMALL)).toEqual([])
    }
    expect(await overflow(page, 320)).toBeLessThanOrEqual(0)
    const refused = { missing: '404', unclear: '400' }[name]
    expect(faults.filter((fault) => !refused || !fault.includes(refused))).toEqual([])
  })

async function picture(page: Page, name: string): Promise<void> {
  if (isPictured) await page.screenshot({ path: `test-results/screens/${name}.png`, fullPage: true })
}

/** By how many pixels the page is wider than the window, or than one of that width. */
async function overflow(page: Page, width?: number): Promise<number> {
  if (width) await page.setViewportSize({ width, height: 640 })
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
