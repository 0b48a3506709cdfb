import type { RawCapture } from '../../model/index.js'

const TOLD = ['zone', 'published', 'lang'] as const

/** What only a person can tell about bytes. */
export type Told = { readonly [K in (typeof TOLD)[number]]?: string | null }

/** What a person told at the import is kept with the capture, so that a rebuild reads it the same way. */
export function toldHeaders(told: Told): Record<string, string> {
  return Object.fromEntries(TOLD.flatMap((name) => (told[name] ? [[`x-readout-${name}`, told[name]]] : [])))
}

/** What was told of a capture when it was first imported. */
export function toldIn(headers: RawCapture['headers']): Told {
  return Object.fromEntries(
    TOLD.flatMap((name) => (headers[`x-readout-${name}`] ? [[name, headers[`x-readout-${name}`]]] : [])),
  )
}

/** What a person told at an import is kept under x-readout- names; no server may say it for them. */
export function withoutTold(headers: RawCapture['headers']): RawCapture['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^x-readout-/i.test(name)))
}

/** Marks a capture that tells only that a document's page is gone, by the document's id. */
export const GONE = 'x-readout-gone'

/** Tells apart two captures of the same bytes by when they were seen. */
export const SEEN = 'x-readout-seen'
