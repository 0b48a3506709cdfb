import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Alert } from '../../alerts/index.js'
import { type AlertSettings, openAlertLog, runAlerts, sendBy, waysTo } from '../../notify/index.js'
import { InputError } from '../../pipeline/input-error.js'
import { alertSettings, alertsFile } from '../alerts-after.js'
import { examples } from '../examples.js'
import { dossierAt, type HomeOptions, withHome, withStore } from '../home.js'
import { print, printJson, tellError } from '../output.js'

/** `readout alerts`: saved rules, what they found, and how it was told. */
export function addAlerts(program: Command): void {
  const command = program.command('alerts').description('saved rules and how what they find is told (docs/alerts.md)')
  const list = withHome(command.command('list'))
    .description('the rules and channels of alerts.yaml and the alerts that were found, newest first')
    .action((options: HomeOptions) => listAll(options))
  const test = withHome(command.command('test'))
    .description('send one message that says it is a test')
    .argument('<channel>', 'id of a channel of alerts.yaml')
    .action((channel: string, options: HomeOptions) => testChannel(channel, options))
  const run = withHome(command.command('run'))
    .description('ask the rules now, and tell whatever is due; “readout run” and “serve” do it by themselves')
    .argument('[dossier]', 'id of a dossier; none = all of them')
    .action((dossier: string | undefined, options: HomeOptions) => runNow(dossier, options))
  examples(list, [['What has been found', 'readout alerts list']])
  examples(test, [['Does the webhook take it?', 'readout alerts test desk']])
  examples(run, [['From cron, after a run', 'readout alerts run us-russia-2025']])
  examples(command, [
    ['What has been found', 'readout alerts list'],
    ['Try a channel', 'readout alerts test desk'],
  ])
}

async function listAll(options: HomeOptions): Promise<void> {
  const settings = await settingsOf(options)
  const lines = await openAlertLog(resolve(options.home)).lines()
  const alerts = lines.flatMap((line) => (line.do === 'raise' ? [line.alert] : [])).toReversed()
  const ways = new Map(settings.channels.map(({ id }) => [id, waysTo(id, lines)] as const))
  const wayOf = (id: string, channel: string) => {
    const way = ways.get(channel)?.get(id)
    return way?.sent ? 'sent' : way ? `${way.tries} failed, ${way.why}` : 'waiting'
  }
  if (options.json)
    return printJson({
      rules: settings.rules,
      channels: settings.channels.map(({ id, kind, digest }) => ({ id, kind, digest })),
      alerts,
    })
  for (const { id, on, send } of settings.rules) await print(`rule ${id}: ${on} → ${send.join(', ')}`)
  for (const { id, kind, digest } of settings.channels)
    await print(`channel ${id}: ${kind}${digest === 'none' ? '' : `, ${digest}`}`)
  for (const alert of alerts.slice(0, 50))
    await print(
      `${alert.at} ${alert.rule}: ${alert.title}. ${alert.words} (${alert.send.map((channel) => `${channel} ${wayOf(alert.id, channel)}`).join('; ')})`,
    )
  if (alerts.length === 0) await print('Nothing has been found yet.')
}

async function testChannel(id: string, options: HomeOptions): Promise<void> {
  const { channels, base } = await settingsOf(options)
  const channel = channels.find((one) => one.id === id)
  if (!channel)
    throw new InputError(
      `${alertsFile(options.home)} has no channel “${id}”. Known: ${channels.map((one) => one.id).join(', ') || 'none'}.`,
    )
  const at = new Date().toISOString()
  const alert: Alert = {
    id: `alert:test-${Date.parse(at)}`,
    rule: 'test',
    on: 'status',
    dossier: 'test',
    at,
    title: 'Test of this channel',
    words: 'This message was asked for by “readout alerts test”. Nothing has happened.',
    before: null,
    after: null,
    event: null,
    evidence: [],
    send: [id],
  }
  await sendBy(channel, { id: alert.id.replace('alert', 'message'), at, alerts: [alert], base })
  await print(`${id}: the message was taken.`)
}

function runNow(name: string | undefined, options: HomeOptions): Promise<void> {
  return withStore(options, async (store) => {
    const settings = await settingsOf(options)
    const dossiers = name === undefined ? await store.dossiers.list() : [(await dossierAt(store, name)).dossier]
    for (const dossier of dossiers) {
      const report = await runAlerts(store, dossier, {
        home: resolve(options.home),
        now: new Date().toISOString(),
        settings,
      })
      for (const failure of report.failed) tellError(failure, dossier.id)
      if (options.json) await printJson({ dossier: dossier.id, ...report })
      else await print(`${dossier.id}: ${report.raised} found, ${report.sent} told.`)
    }
  })
}

async function settingsOf(options: HomeOptions): Promise<AlertSettings> {
  const settings = await alertSettings(options.home)
  if (settings) return settings
  throw new InputError(`There is no ${alertsFile(options.home)} yet. docs/alerts.md shows what to write into it.`)
}
