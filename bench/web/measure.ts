import type { Page } from '@playwright/test'
import { END, START } from './dossier.js'

export type Drawn = { readonly first: number; readonly p95: number; readonly nodes: number }

const STEPS = 12

/** First drawing and zoom of our page: the time from a press to what is painted, the server's part included. */
export async function measureOurs(page: Page, url: string): Promise<Drawn & { readonly server: number }> {
  await page.goto(url)
  await page.locator('.wide svg.plot').waitFor()
  const press = (name: string) =>
    page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const timeline = document.querySelector('readout-timeline')!
          const link = [...timeline.querySelectorAll<HTMLElement>('.controls a')].find(
            (one) => one.textContent === wanted,
          )!
          const began = performance.now()
          const watch = new MutationObserver(() => {
            watch.disconnect()
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
          })
          watch.observe(timeline, { childList: true })
          link.click()
        }),
      name,
    )
  const zooms: number[] = []
  for (let n = 0; n < STEPS; n++) zooms.push(await press('Zoom in'))
  for (let n = 0; n < STEPS; n++) zooms.push(await press('Zoom out'))
  const all: number[] = []
  for (let n = 0; n < 5; n++) all.push(await press('All'))
  const nodes = await page.locator('.wide svg.plot *').count()
  const server = await page.evaluate(async (address) => {
    const times: number[] = []
    for (let n = 0; n < 9; n++) {
      const began = performance.now()
      await (await fetch(address)).text()
      times.push(performance.now() - began)
    }
    return times.sort((a, b) => a - b)[4]!
  }, url)
  return { first: middle(all), p95: high(zooms), nodes, server }
}

/** The same for a page of another library, which holds all data already; `Infinity` where it takes longer than a person waits. */
export async function measureOther(page: Page, url: string, patienceMs: number): Promise<Drawn> {
  await page.goto(url)
  const draw = (from: number, to: number) =>
    Promise.race([
      page.evaluate(([low, high]) => (globalThis as unknown as InPage).measure(low, high), [from, to] as const),
      new Promise<number>((resolve) => setTimeout(() => resolve(Number.POSITIVE_INFINITY), patienceMs)),
    ])
  const first = await draw(START, END)
  if (!Number.isFinite(first)) return { first, p95: first, nodes: 0 }
  const zooms: number[] = []
  for (let n = 1; n < STEPS * 2; n++) {
    const half = (END - START) / 2 / 2 ** Math.min(n, STEPS * 2 - n)
    zooms.push(await draw((START + END) / 2 - half, (START + END) / 2 + half))
    if (!Number.isFinite(zooms.at(-1)!)) break
  }
  const nodes = Number.isFinite(zooms.at(-1)!) ? await page.locator('#place *').count() : 0
  return { first, p95: high(zooms), nodes }
}

type InPage = { measure(from: number, to: number): Promise<number> }

/** First paint of a page on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower, in ms from the start of navigation. */
export async function measureSlow(page: Page, url: string): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1_000_000) / 8,
    uploadThroughput: (0.75 * 1_000_000) / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime)
}

export function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}

function high(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!
}
