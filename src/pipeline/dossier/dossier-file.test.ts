import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadDossier } from './dossier-file.js'

async function folderWith(yaml: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-'))
  await writeFile(join(folder, 'dossier.yaml'), yaml)
  return folder
}

const minimal = 'id: straits\ntitle: Two straits\nparties: [turkey]\nperiod: { start: 2024-01-01 }\n'

describe('a dossier file', () => {
  test('fills in what it leaves out', async () => {
    const { dossier, files, coverage } = await loadDossier(await folderWith(minimal))
    expect(dossier).toMatchObject({
      id: 'straits',
      summary: null,
      sources: [],
      tallies: [],
      period: { start: '2024-01-01', end: null },
    })
    expect([files, coverage]).toEqual([[], []])
  })

  test('takes a list whose entries are all commented out for an empty one', async () => {
    const yaml = `${minimal}sources:\n  # - id: press\ntallies:\nactors:\ncoverage:\nfiles:\n`
    const { dossier, coverage, files } = await loadDossier(await folderWith(yaml))
    expect([dossier.sources, dossier.actors, dossier.tallies, coverage, files]).toEqual([[], [], [], [], []])
  })

  test('lists the files of its folders in order, without hidden ones and notes to people', async () => {
    const folder = await folderWith(`${minimal}files: [texts]\n`)
    await mkdir(join(folder, 'texts/feeds'), { recursive: true })
    for (const name of ['b.txt', 'feeds/a.xml', '.DS_Store', 'README.md'])
      await writeFile(join(folder, 'texts', name), 'x')
    const { files } = await loadDossier(folder)
    expect(files).toEqual([join(folder, 'texts/b.txt'), join(folder, 'texts/feeds/a.xml')])
  })

  test.each([
    ['a misspelled key', `${minimal}sorces: []\n`, /unknown key “sorces” \(did you mean “sources”\?\)/],
    ['a key that belongs elsewhere', `${minimal}lane: media\n`, /unknown key “lane”(?! \(did you mean “lane)/],
    [
      'a key misspelled within a source',
      `${minimal}sources: [{ id: a, name: A, lane: media, publsher: X }]\n`,
      /sources\.0: unknown key “publsher” \(did you mean “publisher”\?\)/,
    ],
    [
      'an official source without its party',
      `${minimal}sources: [{ id: a, name: A, lane: official }]\n`,
      /sources\.0\.party: an official source needs the party/,
    ],
    [
      'a day that no calendar has',
      minimal.replace('2024-01-01', '2024-02-30'),
      /period\.start: the calendar has no such day/,
    ],
    [
      'a zone that does not exist',
      `${minimal}sources: [{ id: a, name: A, lane: media, zone: Moscow }]\n`,
      /zone: use an IANA time zone/,
    ],
    [
      'coverage of a source that is not listed',
      `${minimal}coverage: [{ source: ghost, from: 2024-01-01, to: 2024-02-01 }]\n`,
      /coverage names the source “ghost”/,
    ],
    ['text that is not YAML', 'id: [unclosed\ntitle: x\n', /is not valid YAML: .* at line \d/],
    ['a date that is not ISO', minimal.replace('2024-01-01', '1 Jan 2024'), /period\.start: use an ISO date/],
  ])('refuses %s in one sentence', async (_, yaml, words) => {
    await expect(loadDossier(await folderWith(yaml))).rejects.toThrow(words)
  })

  test.each([
    ['feed.xml', '<rss><channel><item><title>Cut off'],
    ['posts.jsonl', '{"text":"Putin spoke with Trump","publi'],
  ])('says that %s is no dossier and where files are named', async (name, content) => {
    const file = join(await folderWith(minimal), name)
    await writeFile(file, content)
    await expect(loadDossier(file)).rejects.toThrow(/is no dossier\. Name the dossier first, .* files to take in after/)
  })

  test('says how to make one where there is none', async () => {
    await expect(loadDossier('/nowhere/at/all')).rejects.toThrow(/There is no dossier at .*“readout init” makes one/)
  })
})
