import { readFile, rename, writeFile } from 'node:fs/promises'
import { Feed } from 'feed'
import { z } from 'zod'
import type { Alert } from '../../alerts/index.js'
import { linkOf, textOfBatch } from '../alert-text.js'
import { type Batch, DeliveryError, type Send } from '../channel.js'

const KEPT = 100

/** An RFC 4287 feed in a file, the newest hundred first; its entries stand beside it as JSON, from which it is made again. */
export const atom: Send<'atom'> = async ({ file }, batch) => {
  try {
    const kept = await entriesIn(`${file}.json`)
    const fresh = batch.alerts.filter(({ id }) => !kept.some((alert) => alert.id === id))
    const alerts = [...fresh.toReversed(), ...kept].slice(0, KEPT)
    await replace(`${file}.json`, JSON.stringify(alerts))
    await replace(file, feedOf(alerts, batch))
  } catch (cause) {
    throw new DeliveryError(`${file} could not be written: ${(cause as Error).message}`, { cause })
  }
}

function feedOf(alerts: readonly Alert[], { at, base }: Batch): string {
  const id = 'urn:readout:alerts'
  const feed = new Feed({
    id,
    title: 'Readout alerts',
    copyright: '',
    generator: 'Readout',
    author: { name: 'Readout' },
    updated: new Date(alerts[0]?.at ?? at),
    ...(base ? { link: base } : {}),
  })
  for (const alert of alerts)
    feed.addItem({
      id: `urn:readout:${alert.id}`,
      title: escaped(alert.title),
      link: linkOf(alert, base) ?? `urn:readout:${alert.id}`,
      date: new Date(alert.at),
      description: escaped(textOfBatch({ id: alert.id, at, alerts: [alert], base: null })),
    })
  return feed.atom1()
}

async function entriesIn(path: string): Promise<readonly Alert[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]')
  return z.array(z.custom<Alert>((value) => typeof (value as Alert | null)?.id === 'string')).parse(JSON.parse(text))
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
}

/** The writer marks titles and contents as HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
