import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '../../model/index.js'
import { NOTHING_KNOWN, read } from '../../read/index.js'
import { withMedia, withMediaBeside } from './media-beside.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-media-'))
  await mkdir(join(folder, 'export/photos'), { recursive: true })
  await writeFile(join(folder, 'export/photos/1.jpg'), jpegTakenAt('2025:04:15 23:04:10', '+03:00'))
  await writeFile(join(folder, 'secret.txt'), 'not yours')
  await symlink(join(folder, 'secret.txt'), join(folder, 'export/photos/link.jpg'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The smallest picture file with an EXIF time: one segment, no image. */
function jpegTakenAt(time: string, offset: string): Buffer {
  const tiff = Buffer.alloc(96)
  tiff.write('MM\u0000*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  entry(tiff, 10, { tag: 0x8769, type: 4, count: 1, value: 26 })
  tiff.writeUInt16BE(2, 26)
  entry(tiff, 28, { tag: 0x9003, type: 2, count: 20, value: 60 })
  entry(tiff, 40, { tag: 0x9011, type: 2, count: 7, value: 80 })
  tiff.write(time, 60, 'latin1')
  tiff.write(offset, 80, 'latin1')
  const app1 = Buffer.concat([Buffer.from('Exif\u0000\u0000', 'latin1'), tiff])
  const size = Buffer.alloc(2)
  size.writeUInt16BE(app1.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), size, app1, Buffer.from([0xff, 0xd9])])
}

function entry(
  tiff: Buffer,
  at: number,
  { tag, type, count, value }: Record<'tag' | 'type' | 'count' | 'value', number>,
) {
  tiff.writeUInt16BE(tag, at)
  tiff.writeUInt16BE(type, at + 2)
  tiff.writeUInt32BE(count, at + 4)
  tiff.writeUInt32BE(value, at + 8)
}

test('media files beside an export have hash, size and EXIF time; none outside its folder is looked at', async () => {
  const message = (id: number, media: object) => ({
    id,
    type: 'message',
    date_unixtime: '1744747560',
    text: 'x',
    ...media,
  })
  const messages = [
    message(1, { photo: 'photos/1.jpg' }),
    message(2, { photo: 'photos/link.jpg' }),
    message(3, { file: '../secret.txt', file_name: 'secret.txt' }),
    message(4, { photo: '(File not included. Change data exporting settings to download.)' }),
  ]
  const bytes = Buffer.from(JSON.stringify({ name: 'C', type: 'public_channel', id: 7, messages }))
  const file = join(folder, 'export/result.json')
  const raw = await withMediaBeside({ from: file, bytes, headers: {}, takenAt: null }, file)
  const { documents } = withMedia(read(raw, NOTHING_KNOWN), raw.headers)
  const picture = jpegTakenAt('2025:04:15 23:04:10', '+03:00')
  expect(documents.map(({ media }) => media[0])).toEqual([
    {
      kind: 'photo',
      name: 'photos/1.jpg',
      url: null,
      path: 'photos/1.jpg',
      hash: sha256(picture),
      size: picture.length,
      taken: '2025-04-15T23:04:10+03:00',
    },
    { kind: 'photo', name: 'photos/link.jpg', url: null, hash: null, path: 'photos/link.jpg' },
    { kind: 'file', name: 'secret.txt', url: null, hash: null, path: '../secret.txt' },
    { kind: 'photo', name: null, url: null, hash: null },
  ])
})
