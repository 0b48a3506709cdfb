import type { Alert } from '../alerts/index.js'

/** How alerts are told; `digest` gathers them until the hour or the day (UTC) has ended. */
export type Channel = { readonly id: string; readonly digest: 'none' | 'hourly' | 'daily' } & (
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string; readonly allowPrivate: boolean }
  | { readonly kind: 'email'; readonly smtp: string; readonly from: string; readonly to: readonly string[] }
  | {
      readonly kind: 'telegram'
      readonly token: string
      readonly chat: string
      readonly api: string
      readonly allowPrivate: boolean
    }
  | { readonly kind: 'atom'; readonly file: string }
)

/** One message: its id stays the same when it is sent again, so that a receiver can tell. */
export type Batch = {
  readonly id: string
  readonly at: string
  readonly alerts: readonly Alert[]
  readonly base: string | null
}

export type Send<Kind extends Channel['kind']> = (
  channel: Extract<Channel, { kind: Kind }>,
  batch: Batch,
) => Promise<void>

/** Thrown by a channel; one sentence for the log. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
}
