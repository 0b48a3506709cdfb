import { documentOf } from '../../src/cli/document-line.js'
import type { Statement } from '../../src/model/index.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'

const resources = await loadResources()

/** Statements of a text that was published on a day of March 2025. */
export function statementsOf(lang: string, text: string): readonly Statement[] {
  return extractDocument(documentOf({ id: lang, text, lang, published: '2025-03-10' }), resources).statements
}

/** Type and mode, who takes part, actuality, stance and the last one cited, in short. */
export function inShort({ type, mode, participants, actuality, stance, attribution }: Statement): string {
  const who = participants.map(({ actor, name }) => actor ?? `“${name}”`).sort()
  const last = attribution.at(-1)
  const said = last ? ` | ${last.unnamed ? 'unnamed' : (last.actor ?? `“${last.name}”`)}` : ''
  return `${type}${mode ? `/${mode}` : ''} ${who.join('+')} ${actuality} ${stance}${said}`
}
