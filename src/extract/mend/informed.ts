import type { Token } from '../../model/index.js'
import { lowerOf } from '../words/lower.js'
import { takePlace } from './take-place.js'

/** "A person familiar with the talks said", "people briefed on it": what describes an informant hangs from him, and he from the verb. */
export function mendInformed(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const noun = at - 1
    const next = INFORMED.get(lowerOf(token.text))
    if (next === undefined || next !== lowerOf(tokens[at + 1]?.text ?? '')) return
    if (noun < 0 || !isInformant(tokens[noun]!)) return
    if (tokens[noun]!.head === at) takePlace(tokens, [noun, at], 'acl', (_, index) => index < noun)
    else tokens[at] = { ...token, head: noun, deprel: 'acl' }
    speaks(tokens, noun, at)
  })
}

function isInformant({ upos, text }: Token): boolean {
  return upos === 'NOUN' || /^officials?$/i.test(text)
}

const WITHIN = 9

/** Behind the clause that he is cited for: "…, a person briefed on the meeting said." */
function speaks(tokens: Token[], noun: number, at: number): void {
  const verb = tokens.findIndex(({ text }, index) => index > at + 1 && index <= at + WITHIN && SAYS.has(lowerOf(text)))
  const root = tokens.findIndex(({ head }) => head < 0)
  const isOpen = tokens.slice(at, verb).some(({ upos }) => upos === 'PUNCT' || upos === 'AUX')
  if (verb < 0 || isOpen || (root >= noun && root !== verb)) return
  const first = tokens.slice(0, noun).findLastIndex(({ text }) => text === ',' || text === '”') + 1
  if (first === 0 || tokens.slice(first, noun).some(({ upos }) => upos === 'VERB' || upos === 'CCONJ')) return
  if (root !== verb) tokens[verb] = { ...tokens[verb]!, head: root, deprel: 'parataxis' }
  for (let index = first; index < noun; index++) {
    const { upos } = tokens[index]!
    tokens[index] = { ...tokens[index]!, head: noun, deprel: upos === 'DET' ? 'det' : 'amod' }
  }
  tokens[noun] = { ...tokens[noun]!, upos: 'NOUN', head: verb, deprel: 'nsubj' }
}

const SAYS: ReadonlySet<string> = new Set(['said', 'told', 'says', 'added', 'confirmed'])

const INFORMED: ReadonlyMap<string, string> = new Map([
  ['familiar', 'with'],
  ['briefed', 'on'],
  ['close', 'to'],
])
