import { resolve } from 'node:path'
import type { AlertActions, ShownAlert } from '../serve/forms/alert-actions.js'
import { alertSettings, alertsFile } from './alerts-after.js'

/** Alerts that are shown, newest first. */
const SHOWN = 200

/** Rules and alerts of a home folder for the workbench; what they need is loaded when they are asked for. */
export function alertActions(home: string): AlertActions {
  const file = alertsFile(home)
  return {
    async look() {
      const { openAlertLog, waysTo } = await import('../notify/index.js')
      const settings = await alertSettings(home)
      const { rules = [], channels = [] } = settings ?? {}
      const lines = await openAlertLog(resolve(home)).lines()
      const ways = new Map(channels.map(({ id }) => [id, waysTo(id, lines)] as const))
      const told = (alert: string, channel: string): ShownAlert['told'][number] => {
        const way = ways.get(channel)?.get(alert)
        if (!way) return { channel, state: 'waiting', why: null }
        return way.sent ? { channel, state: 'sent', why: null } : { channel, state: 'failed', why: way.why }
      }
      const alerts = lines.flatMap((line) => (line.do === 'raise' ? [line.alert] : [])).slice(-SHOWN)
      return {
        rules,
        channels: channels.map(({ id, kind, digest }) => ({ id, kind, digest })),
        alerts: alerts
          .toReversed()
          .map(({ send, ...alert }) => ({ ...alert, told: send.map((channel) => told(alert.id, channel)) })),
      }
    },
    async add(rule) {
      const { addRule } = await import('../notify/index.js')
      await addRule(file, rule, process.env)
    },
    async remove(id) {
      const { removeRule } = await import('../notify/index.js')
      await removeRule(file, id, process.env)
    },
  }
}
