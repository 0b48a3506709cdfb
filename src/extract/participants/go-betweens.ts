import type { Participant, Span } from '../../model/index.js'
import type { Mention } from '../mentions/mentions.js'
import type { Scene } from '../scene.js'
import { firstFrom } from '../tree.js'

/** Whoever carries what others say to each other, or gives them a roof, with the words that say so. */
export type GoBetween = {
  readonly who: readonly Participant[]
  /** The token that the phrase begins with. */
  readonly at: number
  /** From the cue to the last name, or from the first name to the cue. */
  readonly span: Span
  /** Only "via" or "through" say so, which may also tell a way. */
  readonly bare: boolean
}

/** "Mediated by Oman", "through Qatar's mediation", "with Oman carrying messages", «при посредничестве Катара», "hosted by Riyadh": every such phrase of a sentence. */
export function goBetweensIn(scene: Scene): readonly GoBetween[] {
  const { passage, tree } = scene
  const found: GoBetween[] = []
  for (const chain of chainsOf(passage.mentionsIn(tree), passage.text)) {
    const [start, end] = [chain[0]!.span[0], chain.at(-1)!.span[1]]
    const before = passage.text.slice(Math.max(tree.span[0], start - REACH), start)
    const after = passage.text.slice(end, Math.min(tree.span[1], end + REACH))
    const cue = cueOf(tree.lang, before, after)
    if (!cue || (cue.bare && !chain.every(speaks))) continue
    const span: Span = [start - cue.before, end + cue.after]
    const at = firstFrom(tree, span[0])
    if (at >= 0) found.push({ who: whoOf(scene, chain, cue.role), at, span, bare: cue.bare })
  }
  return found
}

const REACH = 70

/** Words are carried by a state or by somebody; "through the G7" tells in which frame, "through Rafah" where. */
function speaks({ actor, via }: Mention): boolean {
  return via !== 'adjective' && (actor?.kind === 'state' || actor?.kind === 'person')
}

/** Names that a list joins, and an office with the name of its holder. */
function chainsOf(mentions: readonly Mention[], text: string): readonly (readonly Mention[])[] {
  const chains: Mention[][] = []
  for (const mention of mentions) {
    if (!mention.actor || mention.actor.kind === 'outlet') continue
    const chain = chains.at(-1)
    const last = chain?.at(-1)
    const between = last ? text.slice(last.span[1], mention.span[0]) : ''
    const isHolder = last?.via === 'role' && last.actor === mention.actor
    if (chain && last && (LISTED.test(between) || (isHolder && /^[,\s]*$/.test(between)))) chain.push(mention)
    else if (!last || mention.span[0] >= last.span[1]) chains.push([mention])
  }
  return chains
}

const LISTED = /^(?:,|,? (?:and|и)) (?:the )?$/u

type Cue = {
  readonly role: 'mediator' | 'host'
  /** How many characters of it stand before the first name and behind the last one. */
  readonly before: number
  readonly after: number
  readonly bare: boolean
}

type Pattern = { readonly role: Cue['role']; readonly before: RegExp; readonly after?: RegExp; readonly bare?: true }

const THROUGH = /\b(?:through|via|with|under|by|thanks to) (?:the )?$/iu

const PATTERNS: Readonly<Record<string, readonly Pattern[]>> = {
  en: [
    {
      role: 'mediator',
      before: /\b(?:mediated|brokered|facilitated|moderated)(?: jointly)? by (?:the )?(?:mediators )?$/iu,
    },
    {
      role: 'mediator',
      before:
        /\b(?:through|via|with|under|by|thanks to) (?:the |joint |active ){0,2}(?:mediation|facilitation|good offices)(?: efforts)? (?:of|by|from) (?:the )?$/iu,
    },
    {
      role: 'mediator',
      before: /\b(?:through|via)(?: the)? (?:mediators|intermediar(?:y|ies)|go-betweens?),? (?:the )?$/iu,
    },
    {
      role: 'mediator',
      before: THROUGH,
      after: /^(?:['’]s?)? (?:mediation|facilitation|mediators?|intermediar(?:y|ies)|go-betweens?|good offices)\b/iu,
    },
    {
      role: 'mediator',
      before: /\bwith (?:the )?$/iu,
      after:
        /^ (?:(?:carrying|passing|relaying|conveying|shuttling|delivering|exchanging|ferrying|transmitting)(?: \p{L}+){0,2} (?:messages?|notes?|letters?|proposals?|papers?)|mediating|moderating|facilitating|shuttling|(?:acting |serving )?as (?:a |an |the )?(?:mediators?|intermediar(?:y|ies)|go-betweens?|brokers?|facilitators?))(?!\p{L})/iu,
    },
    { role: 'host', before: /\bhosted(?: jointly)? by (?:the )?$/iu },
    {
      role: 'host',
      before: /\bwith (?:the )?$/iu,
      after: /^ (?:hosting|(?:acting |serving )?as (?:a |the )?hosts?)(?!\p{L})/iu,
    },
    { role: 'mediator', before: /\b(?:via|through) (?:the )?$/iu, after: /^(?!['’\p{Pd}])/u, bare: true },
  ],
  ru: [
    {
      role: 'mediator',
      before:
        /(?<!\p{L})(?:при|через|благодаря|с)\s(?:\p{L}+\s)?(?:посредничеств\p{L}+|посредников)(?:\s(?:из|со стороны))?\s(?:\p{Ll}+\s){0,2}$/iu,
    },
    {
      role: 'mediator',
      before: /(?<!\p{L})(?:при|через|благодаря)\s$/iu,
      after: /^\s(?:посредничеств|посредник)\p{L}*/iu,
    },
    { role: 'host', before: /(?<!\p{L})организованн\p{L}{2,3}\s$/iu },
    { role: 'mediator', before: /(?<!\p{L})через\s$/iu, bare: true },
  ],
}

function cueOf(lang: string, before: string, after: string): Cue | null {
  for (const { role, bare = false, ...pattern } of PATTERNS[lang] ?? []) {
    const left = pattern.before.exec(before)
    const right = pattern.after?.exec(after)
    if (left && right !== null) return { role, bare, before: left[0].length, after: right?.[0].length ?? 0 }
  }
  return null
}

/** Each of them once; of an office with its holder's name the name. */
function whoOf({ passage }: Scene, chain: readonly Mention[], role: Cue['role']): readonly Participant[] {
  const last = new Map(chain.map((mention) => [passage.state(mention.actor!), mention]))
  return [...last].map(([actor, { span }]) => ({ name: actor.name, actor: actor.id, role, span }))
}
