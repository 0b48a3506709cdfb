import type { Model } from './model-file.js'
import { scorer } from './scorer.js'
import type { WordTypes } from './word-types.js'

/** Neighbours that the first and second look at a word see; tags are seen by the second look only. */
export const FIRST_WINDOW = 2
export const SECOND_WINDOW = 3
export const TAG_WINDOW = 2
/** Fixed rows before those of tags: bias, three styles of capitals, a row per place beyond the sentence. */
export const STYLES = 3
/** First-layer rows that are kept, 20 MB for both looks. */
const ROOM = 64_000

/**
 * Assigns each word one of its candidate bundles (UPOS with features) in two looks: the second sees what the first
 * made of the neighbours on both sides. `types` in, `tags` out; both at least `length` long.
 */
export type Tagger = {
  tag(types: Int32Array, length: number, style: number, tags: Uint16Array): void
  forget(): void
}

export function tagger(model: Model, words: WordTypes): Tagger {
  const bundles = model.meta.bundles.length
  const first = look(model, 'first', words, FIRST_WINDOW)
  const second = look(model, 'second', words, SECOND_WINDOW)
  let draft = new Uint16Array(512)
  const tagRows = 1 + STYLES + 2 * SECOND_WINDOW + 1
  return {
    tag(types, length, style, tags) {
      if (draft.length < length) draft = new Uint16Array(length * 2)
      first.makeRoom(length, words.count())
      second.makeRoom(length, words.count())
      for (let i = 0; i < length; i++) draft[i] = first.best(types, length, i, style, 0)
      for (let i = 0; i < length; i++) {
        let extra = 0
        for (let place = -TAG_WINDOW; place <= TAG_WINDOW; place++) {
          const at = i + place
          const bundle = at < 0 || at >= length ? bundles : (draft[at] as number)
          second.rows[extra++] = second.rowOf(tagRows + (place + TAG_WINDOW) * (bundles + 1) + bundle)
        }
        tags[i] = second.best(types, length, i, style, extra)
      }
    },
    forget() {
      first.forget()
      second.forget()
    },
  }
}

function look(model: Model, name: string, words: WordTypes, window: number) {
  const places = 2 * window + 1
  const net = scorer(model, { name, vectorOf: words.tagVector, places, room: ROOM, outputs: [name] })
  const output = net.output(name)
  const { rows } = net
  return {
    rows,
    rowOf: net.rowOf,
    forget: net.forget,
    makeRoom: net.makeRoom,
    /** The best candidate of word `i`; `given` rows are set already. */
    best(types: Int32Array, length: number, i: number, style: number, given: number): number {
      const candidates = words.candidates(types[i] as number)
      if (candidates.length === 1) return candidates[0] as number
      let count = given
      rows[count++] = net.rowOf(0)
      rows[count++] = net.rowOf(1 + style)
      for (let place = 0; place < places; place++) {
        const at = i + place - window
        const type = at < 0 || at >= length ? -1 : (types[at] as number)
        rows[count++] = type < 0 ? net.rowOf(1 + STYLES + place) : net.wordRow(type, type, place, -1)
      }
      net.sum(count)
      return output.best(candidates)
    },
  }
}
