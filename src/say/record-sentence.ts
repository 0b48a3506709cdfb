import type { Message, SourceRecord } from '../model/index.js'
import { message } from './speak.js'

/** What became of a source's early reports, in a sentence. */
export function recordSentence({
  early,
  laterOnRecord,
  contradicted,
  open,
}: Pick<SourceRecord, 'early' | 'laterOnRecord' | 'contradicted' | 'open'>): Message {
  if (early === 0) return message('source.none')
  return message('source.early', early, laterOnRecord.length, contradicted.length, open.length)
}
