import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { dossierJsonSchema } from '../../pipeline/dossier/dossier-schema.js'
import { InputError } from '../../pipeline/input-error.js'
import { loadActors } from '../../pipeline/resources.js'
import { examples } from '../examples.js'
import { nearestActor } from '../nearest-actor.js'
import { print, tell } from '../output.js'
import { UsageError } from '../usage-error.js'

const ID = /^[a-z0-9][a-z0-9-]*$/

/** `readout init NAME`: a dossier file to fill in. */
export function addInit(program: Command): void {
  const command = program
    .command('init')
    .description('write a dossier file to fill in, with its JSON Schema for editors')
    .argument('<name>', 'short name: lower-case letters, digits and hyphens')
    .option('--title <title>', 'title for people')
    .option('--parties <ids>', 'actor ids of the sides, with commas between', 'us,russia')
    .action((name: string, options: { title?: string; parties: string }) => init(name, options))
  examples(command, [
    ['A topic with two sides', 'readout init black-sea --title "Black Sea shipping" --parties russia,turkey'],
  ])
}

async function init(name: string, options: { title?: string; parties: string }): Promise<void> {
  if (!ID.test(name))
    throw new UsageError(
      `“${name}” cannot name a dossier. Use lower-case letters, digits and hyphens, such as black-sea.`,
    )
  const parties = options.parties.split(',').map((id) => id.trim())
  const odd = parties.find((id) => !ID.test(id))
  if (odd !== undefined)
    throw new UsageError(
      `“${odd}” in --parties is no actor id. Name the sides with commas between, such as russia,turkey.`,
    )
  const folder = join('dossiers', name)
  const file = join(folder, 'dossier.yaml')
  if (existsSync(file))
    throw new InputError(`${file} exists already and is left as it is. Choose another name or edit that file.`)
  await mkdir(join(folder, 'texts'), { recursive: true })
  await writeFile(join(folder, 'dossier.schema.json'), `${JSON.stringify(dossierJsonSchema(), null, 2)}\n`)
  await writeFile(file, template(name, options.title ?? name, parties))
  await tellStrangers(parties, file)
  await print(
    `Wrote ${file}. Fill in its sources, put texts into ${join(folder, 'texts')}, then: readout import ${folder} && readout run ${name} && readout serve`,
  )
}

/** Sides that the gazetteer does not know: the nearest that it does, or how to make them known. */
async function tellStrangers(parties: readonly string[], file: string): Promise<void> {
  const actors = await loadActors()
  const ids = actors.map(({ id }) => id)
  const states = actors.filter(({ kind }) => kind === 'state').map(({ id }) => id)
  for (const party of parties.filter((id) => !ids.includes(id)))
    tell(
      `“${party}” is no actor that Readout knows${nearestActor(party, actors)}. It knows ${states.length} states (${states.slice(0, 8).join(', ')} …): correct it in ${file}, or add it there under “actors” before you import.`,
    )
}

function template(name: string, title: string, parties: readonly string[]): string {
  const year = new Date().getFullYear()
  return `# yaml-language-server: $schema=./dossier.schema.json
id: ${name}
title: ${JSON.stringify(title)}
parties: [${parties.join(', ')}]          # actor ids of the sides whose record is kept
period: { start: ${year - 1}-01-01 }                  # what happened before stands in no ledger and no brief: set it to where your topic begins
tallies:
  - { pair: [${(parties.length > 1 ? parties : [...parties, 'us']).slice(0, 2).join(', ')}], of: [phone, meet] }
sources:
  # - id: press-service
  #   name: Press service
  #   lane: official                      # official, media or informal
  #   party: ${parties[0]}                # only official sources speak for a party
  #   person: someone                     # whose account it is, if one person's: its "I"
  #   zone: Europe/Moscow                 # zone of clocks that name none
  #   matches: [press.example.org]        # addresses, channels or file names that are this source's
coverage: []
  # - { source: press-service, from: ${year - 1}-01-01, to: ${year - 1}-02-01 }   # hours captured without a gap
files: [texts]
`
}
