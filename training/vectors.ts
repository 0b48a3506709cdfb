import { existsSync, readFileSync } from 'node:fs'

/** Word vectors to start from: `dim` numbers per word, most frequent words first. */
export type Vectors = { readonly words: readonly string[]; readonly dim: number; readonly values: Float32Array }

/** Reads word vectors in word2vec's text format (as fastText writes it), at most `limit` words; none where absent. */
export function readVectors(path: string, limit: number): Vectors {
  if (!existsSync(path)) return { words: [], dim: 0, values: new Float32Array() }
  const lines = readFileSync(path, 'utf8').split('\n')
  const dim = Number(lines[0]?.split(' ')[1])
  const words: string[] = []
  const values = new Float32Array(limit * dim)
  for (const line of lines.slice(1, limit + 1)) {
    const parts = line.trimEnd().split(' ')
    if (parts.length !== dim + 1) continue
    for (let d = 0; d < dim; d++) values[words.length * dim + d] = Number(parts[d + 1])
    words.push(parts[0] as string)
  }
  return { words, dim, values: values.subarray(0, words.length * dim) }
}
