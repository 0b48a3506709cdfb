import { expect, test } from 'vitest'
import { documentOf } from '../../test/fixtures/statements.js'
import { groupDocuments } from './group-documents.js'

const text = (id: string, words: string) => documentOf({ id, text: words })
const strait = [
  'Tehran closed the Strait of Hormuz on Sunday and tankers turned back, the navy of Iran said.',
  'Tankers turn back as Iran shuts the Strait of Hormuz; oil prices jump.',
  'Iran warns it will close the Strait of Hormuz if tankers are searched.',
].map((words, at) => text(`strait-${at}`, words))
const quake = [
  'An earthquake of magnitude 6.1 shook Aceh on Tuesday; ten people died in Bener Meriah.',
  'Rescuers search Bener Meriah after the 6.1 earthquake in Aceh.',
].map((words, at) => text(`quake-${at}`, words))

test('texts about one happening are one group, the threat to do it among them', () => {
  expect(groupDocuments([...strait, ...quake]).map((group) => [...group].sort())).toEqual([
    ['quake-0', 'quake-1'],
    ['strait-0', 'strait-1', 'strait-2'],
  ])
})

test('the order of the documents changes nothing', () => {
  expect(groupDocuments([...quake, ...strait].reverse())).toEqual(groupDocuments([...strait, ...quake]))
})

test('documents without words stand alone', () => {
  expect(groupDocuments([text('a', ''), text('b', '…')])).toEqual([['a'], ['b']])
})
