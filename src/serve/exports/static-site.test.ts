import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { beforeAll, describe, expect, test } from 'vitest'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { hostileHarbour } from '../../../test/specifications/hostile-harbour.js'
import { createApp } from '../index.js'

const app = createApp({ store: memoryStore([hostileHarbour]), now: () => '2031-05-10T12:00:00Z', version: '0.0.0' })
const bytesOf = async (path: string) => new Uint8Array(await (await app.request(path)).arrayBuffer())
const files = new Map<string, string>()

beforeAll(async () => {
  for (const [path, bytes] of Object.entries(unzipSync(await bytesOf('/d/harbour.site'))))
    files.set(path, new TextDecoder().decode(bytes))
})

/** The pages with their links that lead to another file, resolved. */
function pages() {
  return [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, body]) => {
      const { document } = parseHTML(body)
      const hrefs = [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')!)
      return { path, document, hrefs }
    })
}

describe('the static site', () => {
  test('holds every screen, event and document once', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['index.html', 'style.css', 'record.html', 'brief.html', 'method.html']),
    )
    expect([...files.keys()].filter((path) => path.startsWith('e/'))).toHaveLength(4)
    expect([...files.keys()].filter((path) => path.startsWith('r/'))).toHaveLength(4)
  })

  test('every link leads to a file of the site, and every cited place is there', () => {
    const lost: string[] = []
    for (const { path, hrefs } of pages())
      for (const href of hrefs.filter((one) => !/^https?:/.test(one))) {
        const [target = '', anchor] = href.split('#')
        const file = target === '' ? path : posix.join(posix.dirname(path), target)
        const body = files.get(file)
        // The sample names rules that the method of the real package need not have.
        const isRule = file === 'method.html'
        if (body === undefined || (anchor && !isRule && !body.includes(`id="${anchor}"`))) lost.push(`${path}: ${href}`)
      }
    expect(lost).toEqual([])
  })

  test('runs nothing, sends nothing and asks nobody for anything', () => {
    for (const { path, document } of pages()) {
      expect([path, document.querySelectorAll('script, form, iframe, img, object').length]).toEqual([path, 0])
      const loaded = [...document.querySelectorAll('link')].map((link) => link.getAttribute('href'))
      expect(loaded).toEqual([posix.relative(posix.dirname(path), 'style.css')])
      expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
    }
  })

  test('is the same archive, byte for byte, when nothing has changed', async () => {
    expect(await bytesOf('/d/harbour.site')).toEqual(await bytesOf('/d/harbour.site'))
  })

  test('speaks the language of whoever asks for it, on every page', async () => {
    const answer = await app.request('/d/harbour.site', { headers: { 'accept-language': 'ru' } })
    const russian = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    for (const [path, body] of Object.entries(russian).filter(([path]) => path.endsWith('.html')))
      expect([path, /<html lang="ru"/.test(new TextDecoder().decode(body))]).toEqual([path, true])
  })

  test('shows what was known at the moment asked about', async () => {
    const then = unzipSync(await bytesOf('/d/harbour.site?as_of=2031-05-04T08:00Z'))
    expect(Object.keys(then).filter((path) => path.startsWith('r/')).length).toBeLessThan(4)
    expect(Object.keys(then)).toContain('method.html')
  })
})
