import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../model/index.js'

/** Thrown when the model could not be asked; one sentence on what to do. */
export class EndpointError extends Error {
  override readonly name = 'EndpointError'
}

export type Endpoint = {
  /** Address of an OpenAI-compatible interface, up to `/v1`. */
  readonly url: string
  readonly model: string
  readonly key: string | null
  /** Folder of answers by the hash of what was asked. */
  readonly cache: string
  /** Most requests of one run; answers from the cache cost none. */
  readonly budget: number
}

export type Asked = { readonly system: string; readonly prompt: string }
export type Answered = { readonly text: string; readonly at: string; readonly cached: boolean }

const TIMEOUT_MS = 120_000
const MAX_TOKENS = 2000

/** Asks one model, each question once ever, at most `budget` questions; a full budget gives null. Throws EndpointError. */
export function createAsker(endpoint: Endpoint, now: () => string): (asked: Asked) => Promise<Answered | null> {
  let left = endpoint.budget
  return async (asked) => {
    const file = join(endpoint.cache, `${sha256(JSON.stringify([endpoint.url, endpoint.model, asked]))}.json`)
    const known = await readFile(file, 'utf8').catch(() => null)
    if (known !== null) return { ...(JSON.parse(known) as { text: string; at: string }), cached: true }
    if (left-- <= 0) return null
    const answer = { text: await generate(endpoint, asked), at: now() }
    await mkdir(endpoint.cache, { recursive: true })
    await writeFile(file, JSON.stringify(answer))
    return { ...answer, cached: false }
  }
}

async function generate({ url, model, key }: Endpoint, { system, prompt }: Asked): Promise<string> {
  const { createOpenAICompatible, generateText } = await packages()
  const provider = createOpenAICompatible({ name: 'own', baseURL: url, ...(key ? { apiKey: key } : {}) })
  try {
    const { text } = await generateText({
      model: provider(model),
      system,
      prompt,
      temperature: 0,
      maxOutputTokens: MAX_TOKENS,
      maxRetries: 3,
      abortSignal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return text
  } catch (cause) {
    const why = (cause as Error).message.split('\n')[0]
    throw new EndpointError(
      `The model at ${new URL(url).host} did not answer: ${why}. Nothing was taken from it; run again to go on where it stopped.`,
      { cause },
    )
  }
}

/** Loaded when a model is first asked: nobody else needs to have them. */
async function packages() {
  try {
    const [{ generateText }, { createOpenAICompatible }] = await Promise.all([
      import('ai'),
      import('@ai-sdk/openai-compatible'),
    ])
    return { generateText, createOpenAICompatible }
  } catch (cause) {
    throw new EndpointError(
      'A model of your own needs two packages that Readout does not bring: npm install ai@6 @ai-sdk/openai-compatible@2.',
      { cause },
    )
  }
}
