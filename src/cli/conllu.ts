import type { Analysis } from '../model/index.js'

/** CoNLL-U (universaldependencies.org/format) with `# text`, and UTF-16 offsets as `TokenRange=start:end` in MISC. */
export function conllu(id: string, text: string, { sentences }: Analysis): string {
  const blocks = sentences.map(({ span, tokens }, at) => {
    const head = [`# sent_id = ${id}-${at + 1}`, `# text = ${text.slice(...span).replace(/\s+/g, ' ')}`]
    const rows = tokens.map((token, index) => {
      const glued = tokens[index + 1]?.start === token.end ? 'SpaceAfter=No|' : ''
      return [
        index + 1,
        field(token.text),
        field(token.lemma),
        token.upos,
        '_',
        token.feats || '_',
        token.head + 1,
        token.deprel || '_',
        '_',
        `${glued}TokenRange=${token.start}:${token.end}`,
      ].join('\t')
    })
    return [...head, ...rows, ''].join('\n')
  })
  return blocks.join('\n')
}

function field(text: string): string {
  return text.replace(/[\t\r\n]/g, ' ') || '_'
}
