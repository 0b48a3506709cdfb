import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startModel } from '../../test/servers/model.js'
import { scriptedAnswer } from './scripted-answer.js'

const ABOUT = `Whom to ask: --endpoint ADDRESS --model NAME [--key KEY] [--budget REQUESTS], or READOUT_MODEL_ENDPOINT, READOUT_MODEL and READOUT_MODEL_KEY.
--scripted asks a script instead, which proves the way there and back and says nothing about any model.`

/** The model that the command line or the environment names, null where none is; `end` lets the program end. */
export async function endpointAsked() {
  const { values } = parseArgs({
    options: {
      endpoint: { type: 'string' },
      model: { type: 'string' },
      key: { type: 'string' },
      budget: { type: 'string', default: '200' },
      scripted: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return leave(ABOUT)
  const budget = Number(values.budget)
  if (!Number.isInteger(budget) || budget < 1) return leave(`“${values.budget}” is no number of requests.\n${ABOUT}`)
  if (values.scripted) return scripted(budget)
  const url = values.endpoint ?? process.env.READOUT_MODEL_ENDPOINT
  const model = values.model ?? process.env.READOUT_MODEL
  if (!url || !model) {
    console.log(`No model is asked. ${ABOUT}\nRules alone:`)
    return null
  }
  const key = values.key ?? process.env.READOUT_MODEL_KEY ?? null
  return { endpoint: { url, model, key, cache: join(tmpdir(), 'readout-bench-model'), budget }, end() {} }
}

async function scripted(budget: number) {
  const { url, close } = await startModel({ content: scriptedAnswer })
  console.log('A SCRIPT ANSWERS, NO MODEL: its figures prove the protocol and must not be quoted as quality.')
  const cache = mkdtempSync(join(tmpdir(), 'readout-bench-script-'))
  return { endpoint: { url, model: 'scripted answerer (no model)', key: null, cache, budget }, end: close }
}

function leave(words: string): never {
  console.log(words)
  process.exit(2)
}
