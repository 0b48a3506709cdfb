import type { Precision } from '../../model/index.js'

/** A run of whole days with its TIMEX3 value; `to` is inclusive, days since 1970-01-01. */
export type Period = {
  readonly from: number
  readonly to: number
  readonly value: string
  readonly precision: Precision
}
