import { describe, expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'
import { hitsOf } from '../hits.js'
import { repaired } from '../mend/repair.js'
import { createTree } from '../tree.js'

const { languages, lexicons } = resources

function framesIn(lang: string, text: string): string[] {
  const lexicon = lexicons.get(lang)!
  return languages
    .get(lang)!
    .analyse(text)
    .sentences.flatMap((sentence, index) =>
      hitsOf(createTree(text, lang, index, repaired(sentence, [], lexicon)), lexicon),
    )
    .map(({ frame }) => frame.id)
}

/** Frames that came out as statements. */
function stated(lang: string, text: string): string[] {
  return extractDocument(documentOf({ id: 'example', text, lang }), resources).statements.flatMap(
    ({ reasons }) => reasons[0]?.by ?? [],
  )
}

describe.each(resources.installed.filter((lang) => lexicons.get(lang) && !languages.get(lang)?.through))(
  'the lexicon of %s',
  (lang) => {
    const { frames } = lexicons.get(lang)!

    test.each(frames.map((frame) => [frame.id, frame] as const))(
      '%s is found in its examples and not beside them',
      (id, frame) => {
        expect(frame.examples.yes.filter((text) => !framesIn(lang, text).includes(id))).toEqual([])
        expect(frame.examples.no.filter((text) => stated(lang, text).includes(id))).toEqual([])
      },
    )

    test('no two frames share an id', () => {
      expect(frames.map(({ id }) => id)).toEqual([...new Set(frames.map(({ id }) => id))])
    })
  },
)
