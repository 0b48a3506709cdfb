import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each rule of axe that a page breaks, with the elements that break it; all rules of WCAG and of good practice, or those named. */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // No page has frames, which is what the slow way is for; where elements that pass stand is work that nobody reads.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}
