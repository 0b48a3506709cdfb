import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { engineVersion } from '../../pipeline/version.js'
import { counted } from '../../read/counted.js'
import { type Figures, figuresOf, type Store } from '../../store/index.js'
import { damagedLines } from '../damaged-lines.js'
import { sentenceOf } from '../error-sentence.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson } from '../output.js'

type Check = { readonly what: string; readonly ok: boolean; readonly words: string }

/** `readout doctor`: is everything as it should be, and if not, what to do. */
export function addDoctor(program: Command): void {
  const command = withHome(program.command('doctor'))
    .description(
      'check Node, the disk, the clock, the database, every source and dossier, and list what could not be read',
    )
    .action((options: HomeOptions) => examine(options))
  examples(command, [['Something looks wrong', 'readout doctor']])
}

async function examine(options: HomeOptions): Promise<void> {
  const checks: Check[] = [nodeCheck(), await diskCheck(options.home), ...(await lineChecks(options.home))]
  try {
    await withStore(options, async (store) => {
      checks.push({ what: 'database', ok: true, words: `${store.engine} in ${store.where} opens` })
      const figures = await figuresOf(store, { version: await engineVersion(), now: new Date().toISOString() })
      checks.push(await clockCheck(store, figures))
      for (const one of figures) checks.push(...(await dossierChecks(store, one)))
    })
  } catch (error) {
    checks.push({ what: 'database', ok: false, words: sentenceOf(error) })
  }
  if (options.json) await printJson(checks)
  else for (const { what, ok, words } of checks) await print(`${ok ? 'ok ' : '!! '} ${what}: ${words}`)
  if (checks.some(({ ok }) => !ok)) process.exitCode = 1
}

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return {
    what: 'Node',
    ok,
    words: ok ? process.version : `${process.version} is too old; install Node 20.19 or later`,
  }
}

async function diskCheck(home: string): Promise<Check> {
  const { bavail, bsize } = await statfs(resolve(home)).catch(() => statfs('.'))
  const free = Math.round((bavail * bsize) / 2 ** 20)
  return {
    what: 'disk',
    ok: free > 512,
    words: free > 512 ? `${free} MiB free` : `only ${free} MiB free; make room before importing more`,
  }
}

/** Choices and notes whose line is damaged do not stand, and no page says so. */
async function lineChecks(home: string): Promise<Check[]> {
  return (await damagedLines(resolve(home))).map(({ file, lines }) => ({
    what: file,
    ok: false,
    words: `${counted(lines.length, 'line')} cannot be read and ${lines.length === 1 ? 'counts' : 'count'} for nothing (${lines.slice(0, 5).join(', ')}); take the file from a backup, or delete what is damaged`,
  }))
}

/** A machine whose clock is behind its own captures dates new ones wrongly: lead times and `as of` rest on it. */
async function clockCheck(store: Store, figures: readonly Figures[]): Promise<Check> {
  const now = Date.now()
  for (const { dossier } of figures) {
    const late = (await store.captures.list(dossier)).find(({ takenAt }) => Date.parse(takenAt) > now + 60_000)
    if (late)
      return {
        what: 'clock',
        ok: false,
        words: `${new Date(now).toISOString()} is earlier than the capture of ${late.takenAt} in ${dossier}; set the clock of this machine (NTP)`,
      }
  }
  return { what: 'clock', ok: true, words: `${new Date(now).toISOString()}, not behind any capture` }
}

async function dossierChecks(
  store: Store,
  { dossier: id, counts, waiting, failures, sources }: Figures,
): Promise<Check[]> {
  const unreadable = await store.documents.unreadable(id)
  const standing = waiting > 0 ? `, ${waiting} wait for extraction (“readout run ${id}”)` : ''
  return [
    {
      what: id,
      ok: true,
      words: `${counted(counts.captures, 'capture')}, ${counted(counts.documents, 'document')}, ${counted(counts.statements, 'statement')}, ${counted(counts.events, 'event')}${standing}`,
    },
    ...unreadable.map(({ error, at }) => ({ what: `${id}, ${at}`, ok: false, words: error })),
    ...failures
      .filter(({ state }) => state !== 'discarded')
      .map(({ step, item, state, error }) => ({
        what: `${id}, ${item}`,
        ok: false,
        words: `${step} ${state === 'dead' ? 'was given up' : 'is tried again'}: ${error}; “readout jobs” shows it`,
      })),
    ...sources.map(({ source, address, failure, reachedAgo }) => ({
      what: `${id}, ${source}`,
      ok: failure === null,
      words:
        failure ??
        `${address} was ${reachedAgo === null ? 'never reached' : `reached ${Math.round(reachedAgo / 60)} min ago`}`,
    })),
  ]
}
