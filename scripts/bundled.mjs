import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Packages of a hundred small files each, without native code: the build bundles them, since a command spent half of its start on finding
 * and opening their files (docs/decisions/time-of-the-tests.md). All others are loaded from where npm put them.
 */
export const BUNDLED = [
  '@hono/node-server',
  '@hono/zod-openapi',
  '@modelcontextprotocol/sdk',
  'csv-parse',
  'csv-stringify',
  'diff',
  'feedsmith',
  'hono',
  'htmlparser2',
  'kysely',
  'linkedom',
  'markdown-it',
  'temporal-polyfill',
  'zod',
]

/** Who wrote what is bundled, and under which licence: one part a package, with the text of its licence. */
export function noticesOf(root, inputs) {
  const folders = new Set(inputs.flatMap((path) => packageOf(root, path) ?? []))
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = readPackage(root, folder)
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : 'Its package holds no text of it.'
    return `${name} ${version} (${license})\n\n${text}`
  })
  return `Packages that this build contains, unmodified:\n\n${parts.join('\n\n----\n\n')}\n`
}

/** The innermost folder of an installed package that a file lies in. Some packages hold copies of others, without their package.json. */
function packageOf(root, path) {
  const ends = [...path.matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)].map(
    ({ 0: found, index }) => index + found.length,
  )
  return ends
    .reverse()
    .map((end) => path.slice(0, end))
    .find((folder) => existsSync(join(root, folder, 'package.json')))
}

function readPackage(root, folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
}
