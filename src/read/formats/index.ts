import type { Format } from '../options.js'
import { opml, sitemap } from './address-lists.js'
import { archive } from './archive.js'
import { calendar } from './calendar.js'
import { feed } from './feed.js'
import { letter } from './letter.js'
import { mailbox } from './mailbox.js'
import { plainText } from './plain-text.js'
import { csv, jsonArray, jsonLines } from './records.js'
import { telegramExport } from './telegram-export.js'
import { telegramPage } from './telegram-page.js'
import { arc, warc } from './warc.js'
import { webPage } from './web-page.js'
import { wordDocument } from './word-document.js'

/** Kinds of capture in the order in which they are recognised: the most particular first, plain text last. */
export const FORMATS: readonly Format[] = [
  wordDocument,
  archive,
  warc,
  arc,
  calendar,
  letter,
  mailbox,
  telegramExport,
  opml,
  sitemap,
  feed,
  telegramPage,
  webPage,
  jsonLines,
  jsonArray,
  csv,
  plainText,
]
