import type { Actor, Token } from '../../model/index.js'
import { isWoman } from '../actors/is-woman.js'
import type { Mention } from '../mentions/mentions.js'
import { withoutYo } from '../tree.js'
import { isCapitalised } from '../words/capital.js'
import { hasChild } from './has-child.js'

/**
 * «Трампом», «Макрону»: a name that the gazetteer knows is a proper noun in the case that its ending shows, whatever the
 * tagger took it for, and depends as that case does; it is no part of another's name («в Минск Ушаков прибыл»).
 */
export function mendNames(tokens: Token[], mentions: readonly Mention[]): void {
  for (let at = 0; at < tokens.length; at++) if (isNameWord(tokens[at]!)) tokens[at] = { ...tokens[at]!, upos: 'PROPN' }
  const names = mentions.filter(({ via, actor }) => via === 'name' && actor?.kind === 'person')
  for (const name of names) {
    const inside = tokens.flatMap(({ start, end }, at) => (name.span[0] <= start && end <= name.span[1] ? at : []))
    const last = inside.at(-1)
    if (last === undefined) continue
    const shown = caseShown(tokens[last]!, name.actor!)
    for (const at of inside) tokens[at] = asName(tokens[at]!, shown)
    const top = inside.find((at) => !inside.includes(tokens[at]!.head))
    if (top === undefined) continue
    release(tokens, top, mentions)
    relate(tokens, top, shown)
  }
}

/** «Издание The Hill», «Иван Винник»: a foreign word with a capital, or one that goes on a name. */
function isNameWord({ text, upos, feats, deprel }: Token): boolean {
  if (!isCapitalised(text)) return false
  return upos === 'X' ? feats.includes('Foreign=Yes') : upos === 'NOUN' && deprel === 'flat:name'
}

function asName(token: Token, shown: string | null): Token {
  if (token.upos === 'PUNCT' || token.upos === 'ADP') return token
  const known = /Case=(\w+)/.exec(token.feats)?.[1]
  const feats =
    shown === null || known === shown
      ? token.feats
      : known === undefined
        ? `${token.feats === '_' || token.feats === '' ? '' : `${token.feats}|`}Case=${shown}`
        : token.feats.replace(/Case=\w+/, `Case=${shown}`)
  return { ...token, upos: 'PROPN', feats }
}

/** The only case in which a surname ends so; null where more than one does, or it does not decline. */
function caseShown({ text, feats }: Token, actor: Actor): string | null {
  const low = withoutYo(text.toLowerCase())
  for (const name of Object.values(actor.names).flat()) {
    const base = withoutYo(name.split(' ').at(-1)!.toLowerCase())
    // A woman's surname in a consonant is the same in every case.
    if (base === low) return /[бвгджзклмнпрстфхцчшщйь]$/.test(base) && !isWoman(actor) ? 'Nom' : null
    if (!/\p{Script=Cyrillic}/u.test(base)) continue
    const stem = base.replace(/(?:[иы]й|ой|[йьая])$/u, '')
    if (stem.length < 2 || !low.startsWith(stem)) continue
    const table =
      /(?:[иы]й|ой)$/.test(base) && low.length - stem.length > 1 ? ADJECTIVE : /[ая]$/.test(base) ? FEMININE : NOUN
    const ending = low.slice(stem.length)
    if (table[ending]) return table[ending]
    if (table !== FEMININE && /^(?:а|я|ого|его)$/.test(ending)) return /Case=(?:Gen|Acc)/.test(feats) ? null : 'Acc'
  }
  return null
}

const NOUN: Readonly<Record<string, string>> = { ом: 'Ins', ем: 'Ins', ым: 'Ins', у: 'Dat', ю: 'Dat', е: 'Loc' }
const ADJECTIVE: Readonly<Record<string, string>> = {
  ому: 'Dat',
  ему: 'Dat',
  им: 'Ins',
  ым: 'Ins',
  ом: 'Loc',
  ем: 'Loc',
}
const FEMININE: Readonly<Record<string, string>> = { у: 'Acc', ю: 'Acc', ую: 'Acc' }

/** Hung as a part of another's name: it belongs to the verb that follows, as its subject. */
function release(tokens: Token[], at: number, mentions: readonly Mention[]): void {
  const { deprel, head, start, feats } = tokens[at]!
  if (!/^(?:flat|appos)/.test(deprel) || head < 0) return
  const other = mentions.find(({ span }) => span[0] <= tokens[head]!.start && tokens[head]!.end <= span[1])
  if (!other?.actor || other.via !== 'name' || (other.span[0] <= start && start < other.span[1])) return
  const verb = tokens.findIndex(
    ({ upos, deprel: relation }, next) =>
      next > at && next <= at + 6 && upos === 'VERB' && !/^(?:acl|amod)/.test(relation),
  )
  const passive = tokens.some(({ head: of, deprel: relation }) => of === verb && relation === 'aux:pass')
  if (verb < 0 || !/Case=Nom/.test(feats)) tokens[at] = { ...tokens[at]!, head: tokens[head]!.head, deprel: 'nmod' }
  else tokens[at] = { ...tokens[at]!, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' }
}

/** What depends on a verb without a preposition does so by its case. */
function relate(tokens: Token[], at: number, shown: string | null): void {
  const token = tokens[at]!
  const above = tokens[token.head]
  if (above?.upos !== 'VERB' || !/^(?:nsubj|obj|iobj|obl)/.test(token.deprel)) return
  if (hasChild(tokens, at, /^case$/)) return
  const subject = tokens.some(({ head, deprel }) => head === token.head && deprel.startsWith('nsubj'))
  const relation =
    shown === 'Dat'
      ? 'iobj'
      : shown === 'Ins'
        ? 'obl'
        : shown === 'Acc' && token.deprel === 'nsubj'
          ? 'obj'
          : shown === 'Nom' && !subject && /^(?:obj|iobj)$/.test(token.deprel)
            ? 'nsubj'
            : null
  if (relation && relation !== token.deprel) tokens[at] = { ...token, deprel: relation }
}
