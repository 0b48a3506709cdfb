import type { Format } from '../options.js'
import { calendar } from './calendar.js'
import { feed } from './feed.js'
import { plainText } from './plain-text.js'
import { csv, jsonArray, jsonLines } from './records.js'
import { telegramExport } from './telegram-export.js'
import { telegramPage } from './telegram-page.js'
import { webPage } from './web-page.js'

/** Kinds of capture in the order in which they are recognised: the most particular first, plain text last. */
export const FORMATS: readonly Format[] = [
  calendar,
  telegramExport,
  feed,
  telegramPage,
  webPage,
  jsonLines,
  jsonArray,
  csv,
  plainText,
]
