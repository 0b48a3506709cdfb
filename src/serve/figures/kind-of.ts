import { capital, tablesOf } from '../../say/index.js'
import type { Visit } from '../visit/visit.js'

/** What is counted, by its plural name; kinds that are rarely counted have only that of one. */
export function kindOf({ say, lang }: Visit, of: string): string {
  const many = say(`of.${of}` as 'of.phone')
  if (many !== of) return many
  const kinds: Readonly<Record<string, string | undefined>> = tablesOf(lang).terms.kind
  return kinds[of] ?? kinds[of.toUpperCase()] ?? capital(of)
}
