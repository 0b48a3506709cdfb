import { readFileSync, writeFileSync } from 'node:fs'

export type Tensor = {
  readonly type: 'i8' | 'i16' | 'u16' | 'u32' | 'f32'
  readonly values: ArrayBufferView & { readonly length: number }
}

/** Writes a model file: see `src/language/annotate/model-file.ts` for the layout. */
export function writeModel(path: string, meta: object, tensors: Readonly<Record<string, Tensor>>): void {
  const places: Record<string, { type: string; at: number; length: number }> = {}
  let at = 0
  for (const [name, { type, values }] of Object.entries(tensors)) {
    places[name] = { type, at, length: values.length }
    at += Math.ceil(values.byteLength / 8) * 8
  }
  const header = Buffer.from(JSON.stringify({ meta, tensors: places }))
  const base = Math.ceil((8 + header.length) / 8) * 8
  const file = Buffer.alloc(base + at)
  file.writeUInt32LE(0x314d4452, 0)
  file.writeUInt32LE(header.length, 4)
  header.copy(file, 8)
  for (const [name, { values }] of Object.entries(tensors)) {
    Buffer.from(values.buffer, values.byteOffset, values.byteLength).copy(file, base + (places[name]?.at ?? 0))
  }
  writeFileSync(path, file)
}

/** Rows of 16-bit integers as 8-bit ones with a scale per row: a third of a model's size for no measurable loss. */
export function byRow(values: Int16Array, width: number): { readonly rows: Int8Array; readonly scales: Float32Array } {
  const rows = new Int8Array(values.length)
  const scales = new Float32Array(values.length / width)
  for (let row = 0; row < scales.length; row++) {
    let most = 1
    for (let k = 0; k < width; k++) most = Math.max(most, Math.abs(values[row * width + k] as number))
    scales[row] = most / 127
    for (let k = 0; k < width; k++) {
      rows[row * width + k] = Math.round(((values[row * width + k] as number) * 127) / most)
    }
  }
  return { rows, scales }
}

/** Reads what the Python side wrote: raw little-endian numbers. */
export function readRaw(path: string, type: Tensor['type']): Tensor {
  const bytes = new Uint8Array(readFileSync(path)).buffer
  const values = { i8: Int8Array, i16: Int16Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array }[type]
  return { type, values: new values(bytes) }
}

/** Writes numbers for the Python side. */
export function writeRaw(path: string, values: ArrayBufferView): void {
  writeFileSync(path, new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
}
