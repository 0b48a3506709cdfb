import { latin1 } from '../http-message.js'
import type { Format } from '../options.js'

/** A separator of mbox (RFC 4155): `From `, an address and the day on which the letter came. */
const SEPARATOR = /^From \S{1,300} .{0,60}\d{4}[^\r\n]{0,30}\r?\n(?=[\w-]{1,60}:)/gm
const MOST_LETTERS = 20_000

/** A mailbox (mbox): every letter in it, each as if it had been given alone. */
export const mailbox: Format = {
  name: 'mailbox',
  about: 'mbox: each e-mail inside',
  recognise: ({ head }) => head.startsWith('From ') && head.search(SEPARATOR) === 0,
  read(input) {
    const text = latin1(input.bytes)
    const separators = [...text.matchAll(SEPARATOR)]
    const letters = separators.slice(0, MOST_LETTERS).map((separator, index) => {
      const letter = text.slice(separator.index + separator[0].length, separators[index + 1]?.index)
      // Lines of a letter that begin like a separator were quoted when it was put into the box.
      const bytes = Buffer.from(letter.replace(/^>(>*From )/gm, '$1'), 'latin1')
      return input.inner({ from: `${input.from}/${index + 1}.eml`, bytes, headers: {}, takenAt: input.takenAt })
    })
    const unreadable = letters.flatMap((letter) => letter.unreadable)
    if (separators.length > MOST_LETTERS)
      unreadable.push({
        error: `This mailbox holds ${separators.length} letters; the first ${MOST_LETTERS} were read: split it into parts.`,
        at: input.from,
      })
    return { documents: letters.flatMap((letter) => letter.documents), unreadable }
  },
}
