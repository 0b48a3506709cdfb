import { type Unzipped, unzipSync } from 'fflate'
import { counted } from '../counted.js'
import type { Format, Input, Parts } from '../options.js'

const MOST_ENTRIES = 5000
const LARGEST_ENTRY = 200_000_000
const LARGEST_ALL = 500_000_000
const READABLE =
  /\.(json|jsonl|html?|xml|rss|atom|ics|txt|md|csv|tsv|eml|mbox|docx|odt|warc|warc\.gz|json\.gz|jsonl\.gz)$/i

/** A ZIP archive (a packed export, WACZ): its readable files, each as if it had been given alone; nothing is written to disk. */
export const archive: Format = {
  name: 'ZIP archive',
  about: 'packed exports and WACZ: each readable file inside',
  recognise: ({ bytes }) => isZip(bytes),
  read(input) {
    const opened = unpacked(input.bytes)
    if (typeof opened === 'string') return { documents: [], unreadable: [{ error: opened, at: input.from }] }
    const parts = Object.entries(opened.files).map(([name, bytes]) => readEntry(name, bytes, input))
    const unreadable = parts.flatMap((part) => part.unreadable)
    const documents = parts.flatMap((part) => part.documents)
    if (opened.refused > 0)
      unreadable.push({
        error: `${counted(opened.refused, 'file')} of this archive exceed its limits (${LARGEST_ENTRY} bytes each, ${LARGEST_ALL} together, ${MOST_ENTRIES} files) and were not read.`,
        at: input.from,
      })
    if (documents.length === 0 && unreadable.length === 0)
      unreadable.push({ error: 'This archive holds no file that Readout reads.', at: input.from })
    return { documents, unreadable }
  },
}

/** Do the bytes begin with a ZIP entry? */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

function unpacked(bytes: Uint8Array): { files: Unzipped; refused: number } | string {
  let [entries, total, refused] = [0, 0, 0]
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!READABLE.test(name)) return false
        const fits = entries < MOST_ENTRIES && originalSize <= LARGEST_ENTRY && total + originalSize <= LARGEST_ALL
        if (fits) [entries, total] = [entries + 1, total + originalSize]
        else refused++
        return fits
      },
    })
    return { files, refused }
  } catch {
    return 'This ZIP archive is damaged or breaks off; pack or download it again.'
  }
}

function readEntry(name: string, bytes: Uint8Array, input: Input): Parts {
  if (bytes.length === 0) return { documents: [], unreadable: [] }
  const path = name.split(/[\\/]/).filter((step) => step !== '' && step !== '.' && step !== '..')
  return input.inner({ from: [input.from, ...path].join('/'), bytes, headers: {}, takenAt: input.takenAt })
}
