// Torture: 120,000 characters of one pattern in the head, body or middle of every kind; time must grow in step with length.
import { NOTHING_KNOWN, read } from '../../src/read/index.js'

const PIECES = [
  '[',
  '](',
  '[a](',
  '**a',
  '__',
  '_a ',
  '<',
  '</',
  '<a ',
  '<!--',
  '<![CDATA[',
  '&',
  '&#',
  '"',
  '\\"',
  '{',
  '[{',
  '{"a":',
  '\n',
  '\n\n',
  '\n- ',
  ' ',
  '\t',
  'a',
  '1.',
  '\n#',
  '©\n\n',
  '=?utf-8?Q?',
  '=\n',
  'BEGIN:VEVENT\n',
  'BEGIN:VCALENDAR\n',
  '"messages": [',
  '<div>',
  '<p>',
  '<a href=x>next article</a>',
  '<item>',
  'Next article ',
  'By a 1, 2025 · ',
  '--b\n',
  '\u200b',
  'é',
  '1 Jan 2025 ',
  '<time datetime="2025-01-01">',
  '<script type="application/ld+json">[[',
  'WARC/1.0\r\n',
  'From: a\n',
]
const FRAMES: Readonly<Record<string, (piece: string) => string>> = {
  text: (piece) => piece,
  html: (piece) =>
    `<!doctype html><html><head><title>T</title></head><body><article><p>Some words that open it.</p>${piece}`,
  head: (piece) => `<!doctype html><html ${piece}><body>x</body></html>`,
  rss: (piece) =>
    `<rss version="2.0"><channel><item><title>T</title><description>${piece}</description></item></channel></rss>`,
  json: (piece) => JSON.stringify([{ text: piece, title: 'T' }]),
  telegram: (piece) =>
    `{"name":"C","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1","text":${JSON.stringify(piece)}},${piece}`,
  preview: (piece) =>
    `<html><body class="tgme_webpreview"><div class="tgme_widget_message" data-post="a/1">${piece}<time datetime="2025-01-01T00:00:00Z"></time></div></body></html>`,
  calendar: (piece) =>
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250101T000000Z\nSUMMARY:${piece}\nEND:VEVENT\nEND:VCALENDAR`,
  letter: (piece) =>
    `From: a@b.example\nDate: 1 Jan 2025 00:00:00 +0000\nSubject: ${piece}\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${piece}\n--b--`,
  csv: (piece) => `title,text\n"a","${piece}"\n`,
}
const SIZES = [30_000, 120_000]
let bad = 0
for (const [name, frame] of Object.entries(FRAMES))
  for (const piece of PIECES) {
    const [small = 0, large = 0] = SIZES.map((size) => time(frame(piece.repeat(Math.ceil(size / piece.length)))))
    if (large > 300 && large > small * 8)
      console.log(`${++bad}: ${name} ${JSON.stringify(piece)} ${Math.round(small)} → ${Math.round(large)} ms`)
  }
console.log(
  `torture: ${Object.keys(FRAMES).length * PIECES.length} patterns, ${bad} grow faster than their length (goal 0)`,
)

function time(text: string): number {
  const started = process.cpuUsage()
  read(
    { from: 'x', bytes: new TextEncoder().encode(text), headers: {}, takenAt: null },
    { ...NOTHING_KNOWN, zone: 'UTC' },
  )
  return process.cpuUsage(started).user / 1000
}
