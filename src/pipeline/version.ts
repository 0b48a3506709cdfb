import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from './root.js'

/**
 * The version of everything that reads and extracts: package version and, for built code, the digest of code, languages and gazetteer
 * that the build wrote. Documents extracted by another version are extracted again.
 */
export async function engineVersion(root = packageRoot()): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const build = await readFile(join(root, 'dist/build.json'), 'utf8').catch(() => '{"digest":"source"}')
  return `${version}+${(JSON.parse(build) as { digest: string }).digest}`
}
