import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { fileTrouble } from '../capture/file-trouble.js'
import { InputError } from './input-error.js'

const MAX_ALIASES = 100

/** The value of one YAML file (YAML 1.2). Throws InputError with line and column where it does not parse. */
export async function readYaml(path: string): Promise<unknown> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new InputError(`${path} could not be read: ${fileTrouble(cause)}.`, {
      cause,
    })
  }
  try {
    return parse(text, { maxAliasCount: MAX_ALIASES })
  } catch (cause) {
    const [first] = (cause as Error).message.split('\n')
    throw new InputError(`${path} is not valid YAML: ${first?.replace(/:$/, '')}. Correct that line and try again.`, {
      cause,
    })
  }
}
