import type { Letter, LetterLine } from './letter.js'

/** A letter as plain text: headings over their lines, sources with their addresses at the end. */
export function letterText({ title, about, takeaways, sections, notes, sources, here }: Letter): string {
  const blocks = [
    `${title}\n${'='.repeat(Math.min(title.length, 70))}`,
    about.join('\n'),
    ...(takeaways.lines.length > 0
      ? [
          block(
            takeaways.heading,
            takeaways.lines.map((line) => told('•', line)),
          ),
        ]
      : []),
    ...sections.map(({ heading, first, lines }) =>
      block(
        heading,
        lines.map((line, n) => told(`${first + n}.`, line)),
      ),
    ),
    ...(notes.lines.length > 0 ? [block(notes.heading, notes.lines)] : []),
    ...(sources.list.length > 0
      ? [
          block(
            sources.heading,
            sources.list.map(
              ({ title: name, by, href }, n) => `[${n + 1}] ${name}${by ? ` · ${by}` : ''}\n    ${href}`,
            ),
          ),
        ]
      : []),
    `-- \n${here.words}\n${here.href}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

function block(heading: string, lines: readonly string[]): string {
  return `${heading.toUpperCase()}\n\n${lines.join('\n')}`
}

function told(mark: string, { text, isVerbatim, marks, notes }: LetterLine): string {
  const numbers = marks.map(({ number }) => `[${number}]`).join('')
  return [
    `${mark} ${isVerbatim ? `“${text}”` : text} ${numbers}`.trimEnd(),
    ...notes.map((note) => `   > ${note}`),
  ].join('\n')
}
