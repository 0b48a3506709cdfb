import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Dossier } from '../model/index.js'
import { onHappening } from '../pipeline/happenings.js'
import type { Store } from '../store/index.js'
import { sentenceOf } from './error-sentence.js'
import { tell } from './output.js'

/** How often a long-running command looks for digests and failed messages that are due. */
const EVERY_MS = 60_000
/** Of so many looks one asks the rules again, for ends that come near and sources that fall silent. */
const ASK_EVERY = 15

/** Where the rules stand: `alerts.yaml` in the home folder, or the file that READOUT_ALERTS names. */
export function alertsFile(home: string): string {
  return process.env.READOUT_ALERTS || join(resolve(home), 'alerts.yaml')
}

/** The rules and channels; null where there is no file, and nothing is loaded. */
export async function alertSettings(home: string) {
  const path = alertsFile(home)
  if (!existsSync(path)) return null
  const { loadAlertSettings } = await import('../notify/index.js')
  return loadAlertSettings(path, process.env)
}

/** After a run: asks the rules about the dossier and tells what is due. What goes wrong is said and never fails the run. */
export async function alertsAfter(store: Store, dossier: Dossier, home: string): Promise<void> {
  try {
    const settings = await alertSettings(home)
    if (!settings) return
    const { runAlerts } = await import('../notify/index.js')
    const report = await runAlerts(store, dossier, { home: resolve(home), now: new Date().toISOString(), settings })
    for (const failure of report.failed) tell(`Alert not told, tried again later: ${failure}`)
  } catch (error) {
    tell(`The alerts of ${dossier.id} could not be looked after: ${sentenceOf(error)}`)
  }
}

/** For a command that stays: after every run, and now and then for what the clock brings. The answer ends it. */
export function watchAlerts(store: Store, home: string): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  let ticks = 0
  const then = (work: () => Promise<void>) => {
    last = last.then(() => (existsSync(alertsFile(home)) ? work() : undefined))
  }
  const look = async (only?: string) => {
    for (const dossier of await store.dossiers.list().catch(() => []))
      if (only === undefined || dossier.id === only) await alertsAfter(store, dossier, home)
  }
  const silence = onHappening(({ event, dossier, skipped }) => {
    if (event === 'settle' && skipped !== true) then(() => look(String(dossier)))
  })
  // Asking the rules reads whole dossiers; telling what is due reads one log.
  const timer = setInterval(() => then(() => (++ticks % ASK_EVERY === 0 ? look() : tellDue(store, home))), EVERY_MS)
  timer.unref()
  return async () => {
    silence()
    clearInterval(timer)
    await last
  }
}

async function tellDue(store: Store, home: string): Promise<void> {
  try {
    const settings = await alertSettings(home)
    if (!settings) return
    const { tellDueAlerts } = await import('../notify/index.js')
    await tellDueAlerts(store, { home: resolve(home), now: new Date().toISOString(), settings })
  } catch (error) {
    tell(`Alerts that are due could not be told: ${sentenceOf(error)}`)
  }
}
