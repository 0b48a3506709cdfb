import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, objects, readout } from './readout.js'

type Line = {
  readonly kind: string
  readonly type: string
  readonly mentions: readonly { readonly document: string }[]
}

describe('the JSON contract', () => {
  test('extracts the arrival with its clock, its place and its unnamed channel', async () => {
    const input = 'Putin arrived at the Kremlin on April 15 at 23:06 local time, according to a Telegram channel.'
    const { stdout } = await readout(
      ['extract', '--input', 'text', '--published', '2025-04-15T20:30:00Z', '--zone', 'Europe/Moscow', '--lang', 'en'],
      { input },
    )
    const move = objects<Line>(stdout).find(({ type }) => type === 'MOVE')
    expect(move).toMatchObject({
      kind: 'statement',
      mode: 'arrive',
      actuality: 'happened',
      stance: 'asserts',
      count: null,
      terms: null,
      quote: null,
      participants: [{ name: 'Vladimir Putin', actor: 'putin', role: 'actor', span: [0, 5] }],
      place: { name: 'the Kremlin', actor: 'kremlin', span: [17, 28] },
      when: {
        start: '2025-04-15T23:06:00+03:00',
        end: '2025-04-15T23:06:59+03:00',
        precision: 'minute',
        zone: 'Europe/Moscow',
        basis: 'stated',
        span: [29, 60],
      },
      attribution: [{ name: 'a Telegram channel', actor: null, span: [75, 93], cue: [62, 74] }],
      content: [0, 60],
      evidence: [0, 94],
    })
  })

  test('prints CoNLL-U with the text and the offsets of each token', async () => {
    const { stdout } = await readout(['analyse', '--input', 'text', '--format', 'conllu', '--lang', 'ru'], {
      input: 'Лавров не прилетел в Анкару.',
    })
    expect(stdout).toContain('# text = Лавров не прилетел в Анкару.')
    const rows = stdout
      .split('\n')
      .filter((line) => /^\d/.test(line))
      .map((line) => line.split('\t'))
    expect(rows.map((row) => [row[1], row[9]?.split('|').at(-1)])).toEqual([
      ['Лавров', 'TokenRange=0:6'],
      ['не', 'TokenRange=7:9'],
      ['прилетел', 'TokenRange=10:18'],
      ['в', 'TokenRange=19:20'],
      ['Анкару', 'TokenRange=21:27'],
      ['.', 'TokenRange=27:28'],
    ])
  })

  test('compares names a line each', async () => {
    const { stdout } = await readout(['names'], { input: 'Steve Witkoff\tСтива Уиткоффа\nTim Walz\tMike Waltz\n' })
    expect(
      stdout
        .split('\n')
        .slice(0, 2)
        .map((line) => line.split('\t')[0]),
    ).toEqual(['true', 'false'])
  })

  test('is the pipeline in one line: a denied call comes out disputed with both spans', async () => {
    const folder = await emptyFolder()
    const documents = [
      {
        id: 'm1',
        kind: 'article',
        lane: 'media',
        publisher: 'wire',
        lang: 'en',
        published: '2025-06-03T08:00:00Z',
        from: 'm1',
        text: 'Erdogan spoke by phone with Pezeshkian on Monday, a source in Ankara said.',
      },
      {
        id: 'o1',
        kind: 'release',
        lane: 'official',
        party: 'turkey',
        publisher: 'presidency',
        lang: 'en',
        published: '2025-06-03T12:00:00Z',
        from: 'o1',
        text: 'President Erdogan did not speak by phone with Pezeshkian on Monday, 2 June.',
      },
    ]
    await writeFile(join(folder, 'documents.jsonl'), documents.map((document) => JSON.stringify(document)).join('\n'))
    const extracted = await readout(['extract', 'documents.jsonl'], { cwd: folder })
    const linked = await readout(['link'], { input: extracted.stdout })
    const { stdout, code } = await readout(['reconcile'], { input: linked.stdout })
    const events = objects<Line>(stdout).filter(({ kind, type }) => kind === 'event' && type === 'CONSULT')
    expect(code).toBe(0)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ mode: 'phone', status: { disputed: true }, leadTime: { open: true } })
    expect(new Set(events[0]?.mentions.map((mention) => mention.document))).toEqual(new Set(['m1', 'o1']))
  })
})
