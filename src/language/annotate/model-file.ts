const MAGIC = 0x314d4452

/** What a model says about itself besides its tensors. */
export type ModelMeta = {
  readonly lang: string
  /** `UPOS|feats` by bundle number. */
  readonly bundles: readonly string[]
  /** Dependency relations by number; 0 is `root`. */
  readonly labels: readonly string[]
  /** Lemma edits by number: `cut/add`, see `lemmatiser.ts`. */
  readonly edits: readonly string[]
  /** How many rows the hashed affix table has. */
  readonly buckets: number
  readonly layers: Readonly<Record<string, LayerShape>>
  /** Sets of sentences that were kept out of training; absent in models older than the list. */
  readonly measured?: readonly string[]
}

/** Sizes of one network: word vector, hidden units, scale of its integers. */
export type LayerShape = { readonly dim: number; readonly hidden: number; readonly scale: number }

type TensorType = 'i8' | 'i16' | 'u16' | 'u32' | 'f32'
type TensorPlace = { readonly type: TensorType; readonly at: number; readonly length: number }

export type Model = {
  readonly meta: ModelMeta
  i8(name: string): Int8Array
  i16(name: string): Int16Array
  u16(name: string): Uint16Array
  u32(name: string): Uint32Array
  f32(name: string): Float32Array
}

/**
 * Opens the bytes of a `model.bin`: magic, length of the JSON header, header, then little-endian tensors aligned to 8.
 * Tensors are views, not copies. Throws a `TypeError` where the bytes are something else.
 */
export function openModel(bytes: Uint8Array): Model {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  if (aligned.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
    throw new TypeError('not a language model of Readout')
  const length = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(aligned.subarray(8, 8 + length))) as {
    readonly meta: ModelMeta
    readonly tensors: Readonly<Record<string, TensorPlace>>
  }
  const base = aligned.byteOffset + Math.ceil((8 + length) / 8) * 8
  const place = (name: string, type: TensorType) => {
    const tensor = header.tensors[name]
    if (tensor?.type !== type) throw new TypeError(`the language model has no ${type} tensor ${name}`)
    return [aligned.buffer as ArrayBuffer, base + tensor.at, tensor.length] as const
  }
  return {
    meta: header.meta,
    i8: (name) => new Int8Array(...place(name, 'i8')),
    i16: (name) => new Int16Array(...place(name, 'i16')),
    u16: (name) => new Uint16Array(...place(name, 'u16')),
    u32: (name) => new Uint32Array(...place(name, 'u32')),
    f32: (name) => new Float32Array(...place(name, 'f32')),
  }
}
