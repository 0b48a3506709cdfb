import type { Alert } from '../alerts/index.js'
import { digestId } from '../model/index.js'
import type { LogLine } from './alert-log.js'
import type { Batch, Channel } from './channel.js'

/** Attempts before a message is given up, over about a day. */
export const ATTEMPTS = 10
const MINUTE = 60_000
const PERIOD = { none: 0, hourly: 60 * MINUTE, daily: 24 * 60 * MINUTE } as const

/** What one alert's way to one channel has come to. */
export type Way = {
  readonly tries: number
  readonly sent: boolean
  readonly last: string | null
  readonly why: string | null
}

/** The way of every alert to a channel, by id. */
export function waysTo(channel: string, lines: readonly LogLine[]): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>()
  for (const line of lines) {
    if (line.do !== 'try' || line.channel !== channel) continue
    for (const id of line.alerts) {
      const way = ways.get(id)
      const sent = line.outcome === 'sent' || way?.sent === true
      ways.set(id, { tries: (way?.tries ?? 0) + 1, sent, last: line.at, why: line.why })
    }
  }
  return ways
}

/** The messages that are due on a channel: never one that was sent, a failed one after 1, 2, 4 … minutes, a digest after its period. */
export function dueOn(channel: Channel, lines: readonly LogLine[], now: string, base: string | null): readonly Batch[] {
  const ways = waysTo(channel.id, lines)
  const open = lines.flatMap((line) =>
    line.do === 'raise' && line.alert.send.includes(channel.id) ? [line.alert] : [],
  )
  const waiting = open.filter(({ id }) => isDue(ways.get(id), now))
  if (channel.digest === 'none')
    return waiting.map((alert) => ({ id: digestId('message', channel.id, alert.id), at: now, alerts: [alert], base }))
  const period = PERIOD[channel.digest]
  const ended = waiting.filter(({ at }) => Math.floor(Date.parse(at) / period) < Math.floor(Date.parse(now) / period))
  return ended.length === 0 ? [] : [{ id: messageId(channel.id, ended), at: now, alerts: ended, base }]
}

function isDue(way: Way | undefined, now: string): boolean {
  if (!way) return true
  if (way.sent || way.tries >= ATTEMPTS) return false
  return Date.parse(now) - Date.parse(way.last ?? now) >= 2 ** (way.tries - 1) * MINUTE
}

function messageId(channel: string, alerts: readonly Alert[]): string {
  return digestId('message', channel, ...alerts.map(({ id }) => id))
}
