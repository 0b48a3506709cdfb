import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

type Reading = {
  readonly word: string
  readonly parser?: string
  readonly paradigmIdx: number
  readonly formCnt: number
  readonly tag: { toString(): string }
  normalize(): Reading
  inflect(form: number): Reading
}
type Az = {
  readonly Morph: ((word: string, options: object) => Reading[]) & { init(path: string, done: () => void): void }
}

/**
 * Writes every inflected form of every word of `text` that the dictionary of the npm package az (OpenCorpora,
 * CC BY-SA 3.0) knows: `form TAB tag TAB lemma`.
 */
export async function writeForms(az: string, text: string, to: string): Promise<void> {
  const { Morph } = createRequire(import.meta.url)(az) as Az
  const words = new Set(readFileSync(text, 'utf8').match(/[а-яё]+(?:-[а-яё]+)*/g))
  await new Promise<void>((done) => Morph.init(join(az, 'dicts'), done))
  const lines: string[] = []
  const seen = new Set<string>()
  for (const word of [...words].sort()) {
    for (const reading of Morph(word, { typos: 0, stutter: 0, ignoreCase: true, parsers: ['Dictionary'] })) {
      const lemma = reading.normalize().word
      const key = `${lemma} ${reading.paradigmIdx}`
      if (reading.parser !== 'Dictionary' || seen.has(key)) continue
      seen.add(key)
      const forms = Array.from({ length: reading.formCnt }, (_, i) => reading.inflect(i))
      lines.push(...new Set(forms.map((form) => `${form.word}\t${String(form.tag).replaceAll(' ', ',')}\t${lemma}`)))
    }
  }
  writeFileSync(to, lines.join('\n'))
}
