import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Item } from './dossier.js'

const folder = fileURLToPath(new URL('others/', import.meta.url))

/** Installs what is measured beside us, outside the package: nobody who only uses Readout downloads it. */
export function install(): void {
  if (existsSync(join(folder, 'node_modules'))) return
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder })
}

/** A page that holds the items and one library bundled for it; `kilobytes` is that bundle, minified and gzipped. */
export async function serveOther(name: 'plot' | 'vis', items: readonly Item[]) {
  const bundle = await build({
    entryPoints: [join(folder, `${name}.js`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    logLevel: 'error',
  })
  const script = bundle.outputFiles[0]!.text
  const style =
    name === 'vis'
      ? readFileSync(join(folder, 'node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css'), 'utf8')
      : ''
  const page = `<!doctype html><meta charset=utf-8><style>${style}</style><div id=place></div><script>globalThis.items = ${JSON.stringify(items)}</script><script src=/bundle.js></script>`
  const server = createServer((request, response) => {
    const isScript = request.url === '/bundle.js'
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, kilobytes: gzipSync(script).length / 1000, close: () => server.close() }
}
