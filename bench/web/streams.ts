import type { Feeds } from '../../src/serve/live/feeds.js'

/** Opens live streams, waits for the first byte of each, closes all: how many are left, and what memory they took and left. */
export async function measureStreams(url: string, feeds: Feeds, count: number) {
  const memory = () => {
    globalThis.gc?.()
    return process.memoryUsage().rss / 1e6
  }
  const before = memory()
  const began = performance.now()
  const stops = Array.from({ length: count }, () => new AbortController())
  const answers = await Promise.all(stops.map(({ signal }) => fetch(url, { signal })))
  await Promise.all(answers.map((answer) => answer.body!.getReader().read()))
  const opened = performance.now() - began
  const [open, during] = [feeds.followers(), memory()]
  for (const stop of stops) stop.abort()
  const until = performance.now() + 10_000
  while (feeds.followers() > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
  return { open, left: feeds.followers(), opened, before, during, after: memory() }
}
