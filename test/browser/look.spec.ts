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

/** The other projects show the same structure: only what can differ there is checked again. */
const AGAIN: Readonly<Record<string, string[]>> = {
  dark: ['color-contrast'],
  russian: ['color-contrast', 'html-has-lang', 'valid-lang', 'target-size'],
  phone: ['color-contrast', 'target-size', 'scrollable-region-focusable'],
}

for (const name of NAMES)
  test(`${name} is accessible, keeps within the width of the window, and is pictured`, async ({ page, request }, {
    project,
  }) => {
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    const pages = await everyPage(request)
    await page.goto(pages[name]!)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.screenshot({ path: `test-results/screens/${project.name}-${name}.png`, fullPage: true })
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await accessibilityFaults(page, AGAIN[project.name])).toEqual([])
    if (project.name === 'phone' || project.name === 'russian') {
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
    const refused = { missing: '404', unclear: '400' }[name]
    expect(faults.filter((fault) => !refused || !fault.includes(refused))).toEqual([])
  })

/** By how many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
