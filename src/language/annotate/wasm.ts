/** Code of WebAssembly: opcodes and immediates as bytes. */
export type Code = readonly number[]

/** A function of a module: numbers of its 32-bit parameters, of further 32-bit and 128-bit locals, and its body. */
export type WasmFunction = {
  readonly name: string
  readonly parameters: number
  readonly integers: number
  readonly vectors: number
  readonly returns: boolean
  readonly body: Code
}

const I32 = 0x7f
const V128 = 0x7b

/** Bytes of a module (WebAssembly 2.0, binary format) that exports `functions` and works on the memory imported as `m.m`. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, returns }) => [
    0x60,
    ...list(Array.from({ length: parameters }, () => [I32])),
    ...list(returns ? [[I32]] : []),
  ])
  const exports = functions.map(({ name }, i) => [...text(name), 0, ...unsigned(i)])
  const codes = functions.map(({ integers, vectors, body }) => {
    const code = [
      ...list([
        [...unsigned(integers), I32],
        [...unsigned(vectors), V128],
      ]),
      ...body,
      0x0b,
    ]
    return [...unsigned(code.length), ...code]
  })
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(types)),
    ...section(2, list([[...text('m'), ...text('m'), 2, 0, 1]])),
    ...section(3, list(functions.map((_, i) => unsigned(i)))),
    ...section(7, list(exports)),
    ...section(10, list(codes)),
  ])
}

export const get = (local: number): Code => [0x20, ...unsigned(local)]
export const set = (local: number): Code => [0x21, ...unsigned(local)]
export const constant = (value: number): Code => [0x41, ...signed(value)]
/** A 32-bit or unsigned 16-bit integer at the address on the stack. */
export const load32: Code = [0x28, 2, 0]
export const load16: Code = [0x2f, 1, 0]
export const add: Code = [0x6a]
export const multiply: Code = [0x6c]
export const greater: Code = [0x4a]
/** Repeats `body` while it leaves a number other than 0. */
export const repeat = (body: Code): Code => [0x03, 0x40, ...body, 0x0d, 0, 0x0b]
export const when = (body: Code): Code => [0x04, 0x40, ...body, 0x0b]

/** Operations on 128 bits. */
export const vector = {
  load: (offset: number): Code => [0xfd, 0x00, 4, ...unsigned(offset)],
  loadAll32: [0xfd, 0x09, 2, 0] as Code,
  store: (offset: number): Code => [0xfd, 0x0b, 4, ...unsigned(offset)],
  zero: [0xfd, 0x0c, ...new Array<number>(16).fill(0)] as Code,
  lane32: (lane: number): Code => [0xfd, 0x1b, lane],
  narrow32to16: [0xfd, 0x85, 0x01] as Code,
  addSaturated16: [0xfd, 0x8f, 0x01] as Code,
  max16: [0xfd, 0x98, 0x01] as Code,
  add32: [0xfd, 0xae, 0x01] as Code,
  dot16: [0xfd, 0xba, 0x01] as Code,
  nearest: [0xfd, 0x6a] as Code,
  addFloat: [0xfd, 0xe4, 0x01] as Code,
  multiplyFloat: [0xfd, 0xe6, 0x01] as Code,
  toInteger: [0xfd, 0xf8, 0x01] as Code,
}

function section(id: number, body: Code): Code {
  return [id, ...unsigned(body.length), ...body]
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()]
}

function text(name: string): Code {
  return list([...name].map((char) => [char.charCodeAt(0)]))
}

function unsigned(value: number): Code {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): Code {
  const low = value & 0x7f
  const rest = value >> 7
  const last = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
  return last ? [low] : [low | 0x80, ...signed(rest)]
}
