import { langOf } from '../brief/compose.js'
import type { Brief, Citation } from '../model/index.js'
import { quoted } from '../serve/text/format.js'

/** A brief for the terminal: sections, sentences with numbered citations, and below who published the cited words, and when. */
export function briefText(brief: Brief, called: ReadonlyMap<string, string>): string {
  const lang = langOf(brief)
  const words = WORDS[lang]
  const cites: Citation[] = []
  const number = (cite: Citation) => {
    const at = cites.findIndex(
      (known) => known.document === cite.document && known.span[0] === cite.span[0] && known.span[1] === cite.span[1],
    )
    return at >= 0 ? at + 1 : cites.push(cite)
  }
  const sections = brief.sections
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ heading, sentences }) =>
      [
        heading.toUpperCase(),
        ...sentences.map(
          (sentence) =>
            `  • ${sentence.text} ${[...new Set(sentence.cites.map(number))].map((n) => `[${n}]`).join('')}`,
        ),
      ].join('\n'),
    )
  const sources = cites.map(
    ({ document, span, text }, at) =>
      `  [${at + 1}] ${called.get(document) ?? document}: ${quoted(shortened(text), lang)} (${document}:${span[0]}-${span[1]})`,
  )
  const head = `${brief.title}${brief.asOf ? ` · ${words.asOf} ${brief.asOf}` : ''}`
  const dropped =
    brief.dropped > 0
      ? [`${words.left} (${brief.dropped})`, ...(brief.left ?? []).map(({ text, why }) => `  • ${text} – ${why}`)]
      : []
  const listed = sources.length > 0 ? [words.sources, ...sources] : []
  return [head, '='.repeat(Math.min(head.length, 78)), ...sections, ...dropped, ...listed].join('\n')
}

const WORDS = {
  en: { asOf: 'as of', left: 'LEFT OUT', sources: 'SOURCES' },
  ru: { asOf: 'на', left: 'ОПУЩЕНО', sources: 'ИСТОЧНИКИ' },
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 110 ? `${line.slice(0, 109)}…` : line
}
