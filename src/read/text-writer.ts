/** Collects words with white space as a browser lays it out: runs of it are one space, lines and blocks break once. */
export type TextWriter = {
  write(text: string, verbatim: boolean): void
  line(): void
  block(): void
  space(): void
  text(): string
}

/** A writer that passes every text through `clean` first. */
export function createTextWriter(clean: (text: string) => string): TextWriter {
  const parts: string[] = []
  /** Newlines owed before the next word: 0, 1 (line) or 2 (block). */
  let owed = 0
  let gap = false
  const put = (text: string) => {
    if (parts.length > 0 && owed > 0) parts.push('\n'.repeat(owed))
    else if (parts.length > 0 && gap) parts.push(' ')
    owed = 0
    gap = false
    parts.push(text)
  }
  const flow = (text: string) => {
    const body = text.replace(/[ \t\r\n\f]+/g, ' ')
    const words = body.trim()
    if (body.startsWith(' ')) gap = true
    if (words !== '') put(words)
    if (words !== '' && body.endsWith(' ')) gap = true
  }
  return {
    write(text, verbatim) {
      const words = clean(text)
      if (!verbatim || words.trim() === '') flow(words)
      else put(words.replace(/^\n+|(?<!\n)\n+$/g, ''))
    },
    line() {
      owed = Math.min(2, owed + 1)
    },
    block() {
      owed = 2
    },
    space() {
      gap = true
    },
    text: () => parts.join(''),
  }
}
