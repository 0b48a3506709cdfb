import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from './root.js'

/** The version that package.json names. */
export async function packageVersion(root = packageRoot()): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version
}

/**
 * The version of everything that reads and extracts: package version and, for built code, the digest of code, languages and gazetteer
 * that the build wrote. Documents extracted by another version are extracted again.
 */
export async function engineVersion(root = packageRoot()): Promise<string> {
  const build = await readFile(join(root, 'dist/build.json'), 'utf8').catch(() => '{"digest":"source"}')
  return `${await packageVersion(root)}+${(JSON.parse(build) as { digest: string }).digest}`
}
