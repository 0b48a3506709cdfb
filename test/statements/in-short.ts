import { documentOf } from '../../src/cli/document-line.js'
import type { Statement } from '../../src/model/index.js'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'
import { resources } from '../fixtures/resources.js'

/** Statements of a text that was published on a day, by itself one of March 2025. */
export function statementsOf(lang: string, text: string, published = '2025-03-10'): readonly Statement[] {
  return extractDocument(documentOf({ id: lang, text, lang, published }), resources).statements
}

/** The same of a text in English or Russian, by its letters. */
export function statementsIn(text: string, published?: string): readonly Statement[] {
  return statementsOf(/[а-яё]{3}/i.test(text) ? 'ru' : 'en', text, published)
}

/** Type and mode, and who takes part: `CONSULT/meet putin+witkoff`. */
export function actOf({ type, mode, participants }: Statement): string {
  return `${type}${mode ? `/${mode}` : ''} ${participants.map(({ actor, name }) => actor ?? name).join('+')}`
}

/** What every statement of an English text tells: `TYPE/mode who+who day actuality | speaker`. */
export function toldIn(text: string, published?: string): readonly string[] {
  return statementsOf('en', text, published).map((statement) => {
    const { when, actuality, attribution } = statement
    const by = attribution.at(-1)
    return [actOf(statement), when?.start?.slice(0, 10), actuality, by && `| ${by.actor ?? by.name}`]
      .filter(Boolean)
      .join(' ')
  })
}

/** Type and mode, who takes part, actuality, stance and the last one cited, in short. */
export function inShort({ type, mode, participants, actuality, stance, attribution }: Statement): string {
  const who = participants.map(({ actor, name }) => actor ?? `“${name}”`).sort()
  const last = attribution.at(-1)
  const said = last ? ` | ${last.unnamed ? 'unnamed' : (last.actor ?? `“${last.name}”`)}` : ''
  return `${type}${mode ? `/${mode}` : ''} ${who.join('+')} ${actuality} ${stance}${said}`
}
