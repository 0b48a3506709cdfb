import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

declare const window: { readonly axe?: typeof axe }

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Each rule of axe that a page breaks, with the elements that break it; all rules of WCAG and of good practice, or those named. */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Once a page, in the page itself: axe's own wrapper reads half a megabyte of script again for each question. No page has frames.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const runOnly: axe.RunOnly = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS }
  // Where elements that pass stand is work that nobody reads.
  const violations = await page.evaluate(async (options) => (await window.axe!.run(document, options)).violations, {
    runOnly,
    resultTypes: ['violations'],
  } satisfies axe.RunOptions)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}
