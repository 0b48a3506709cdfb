import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMap, isSeq, parseDocument } from 'yaml'
import { InputError } from '../pipeline/input-error.js'
import { loadAlertSettings } from './settings.js'

/** A rule as `alerts.yaml` has it; what is left out is left to its default. */
export type RuleDraft = {
  readonly id: string
  readonly on: string
  readonly dossier?: string
  readonly party?: string
  readonly source?: string
  readonly to?: readonly string[]
  readonly hours?: number
  readonly send: readonly string[]
}

/** Adds a rule to the file, comments and all else as they were; a rule that makes the file invalid is refused in words. */
export function addRule(path: string, rule: RuleDraft, env: NodeJS.ProcessEnv): Promise<void> {
  return edited(path, env, (document) => {
    if (!isSeq(document.get('rules'))) document.set('rules', document.createNode([]))
    document.addIn(['rules'], document.createNode(rule))
  })
}

/** Takes a rule out of the file; one that is not there is named. */
export function removeRule(path: string, id: string, env: NodeJS.ProcessEnv): Promise<void> {
  return edited(path, env, (document) => {
    const rules = document.get('rules')
    const at = isSeq(rules) ? rules.items.findIndex((item) => isMap(item) && item.get('id') === id) : -1
    if (at < 0) throw new InputError(`${path} has no rule “${id.slice(0, 60)}”.`)
    document.deleteIn(['rules', at])
  })
}

async function edited(
  path: string,
  env: NodeJS.ProcessEnv,
  change: (document: ReturnType<typeof parseDocument>) => void,
): Promise<void> {
  const document = parseDocument(existsSync(path) ? await readFile(path, 'utf8') : '{}\n')
  if (document.errors.length > 0)
    throw new InputError(`${path} is not valid YAML, so it is left as it is. Correct it by hand first.`)
  if (!isMap(document.contents)) document.contents = document.createNode({}) as never
  change(document)
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.part`
  try {
    await writeFile(draft, document.toString({ flowCollectionPadding: true }), { mode: 0o600, flush: true })
    await loadAlertSettings(draft, env)
    await rename(draft, path)
  } catch (error) {
    const words = (error as Error).message.replaceAll(draft, path)
    throw new InputError(words, { cause: error })
  } finally {
    await rm(draft, { force: true })
  }
}
