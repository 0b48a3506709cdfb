import type { Attribution, Quote, Reason, Span, Statement } from '../model/index.js'
import { contains, digestId } from '../model/index.js'
import { confidenceOf } from './confidence/confidence.js'
import { countOf } from './details/counts.js'
import { placeOf } from './details/place.js'
import { termsOf } from './details/terms.js'
import { toCome } from './details/to-come.js'
import { whenOf } from './details/when.js'
import { isSame } from './mentions/is-same.js'
import type { Passage } from './passage.js'
import type { Link } from './reporting/link.js'
import { withLabel } from './reporting/turn-link.js'
import type { Draft, Scene } from './scene.js'

/** A draft with its time, place, count, terms, quote and reasons: the finished statement. */
export function statementOf(scene: Scene, draft: Draft, drafts: readonly Draft[]): Statement {
  const { passage, tree } = scene
  const evidence = withLabel(passage, tree.span)
  const place = placeOf(scene, draft)
  const made = {
    kind: 'statement' as const,
    document: passage.document.id,
    type: draft.type,
    mode: draft.mode,
    participants: draft.participants,
    place:
      place &&
      draft.participants.some(({ actor, span }) => actor === place.actor && contains(place.span, span)) &&
      draft.type !== 'MOVE'
        ? null
        : place,
    ...toCome(scene, draft, whenOf(scene, draft, drafts, place)),
    stance: draft.stance,
    attribution: chained([
      ...outerChain(passage),
      ...draft.links.flatMap((link) => attributionOf(passage, link) ?? []),
    ]),
    content: draft.content,
    count: countOf(scene, draft),
    terms: termsOf(scene, draft),
    quote: quoteOf(passage, draft.content),
    evidence,
    trigger: draft.trigger,
    reasons: reasonsOf(passage, draft),
  }
  const id = digestId(
    'statement',
    passage.document.id,
    made.type,
    draft.by,
    draft.trigger[0],
    draft.trigger[1],
    evidence[0],
  )
  const isPerson = (actor: string) => passage.actors.actors.get(actor)?.kind === 'person'
  return { ...made, id, confidence: confidenceOf(made, draft.certainty, isPerson) }
}

/** A source that follows itself is one link, the outer one. */
function chained(links: readonly Attribution[]): Attribution[] {
  return links.filter((link, at) => at === 0 || !isSame(link, links[at - 1]!))
}

/** Where a post was forwarded from stands outside everything that the text itself says. */
function outerChain({ document }: Passage): Attribution[] {
  const forward = document.forwardedFrom
  return forward ? [{ name: forward.name, actor: null, span: null, cue: null, unnamed: false }] : []
}

/** One link as the reader sees it; a capital that speaks is its state. */
function attributionOf(passage: Passage, { source, cue, unnamed, implicit, sourceless }: Link): Attribution | null {
  if (!source) return null
  const actor = source.actor ? passage.state(source.actor) : null
  const named = { name: actor?.name ?? source.name, actor: actor?.id ?? null, unnamed }
  if (implicit) return { ...named, span: null, cue: null }
  return { ...named, span: sourceless ? null : source.span, cue }
}

function quoteOf(passage: Passage, content: Span): Quote | null {
  const found = passage.quotes.find(
    ({ outer, inner }) =>
      contains([content[0] - 2, content[1] + 2], outer) && /\s/.test(passage.text.slice(...inner).trim()),
  )
  return found ? { text: passage.text.slice(...found.inner), span: found.inner } : null
}

function reasonsOf(passage: Passage, draft: Draft): Reason[] {
  const reasons: Reason[] = [{ by: draft.by, saw: passage.text.slice(...draft.trigger) }]
  for (const saw of draft.grounds ?? []) if (saw !== reasons[0]?.saw) reasons.push({ by: draft.by, saw })
  for (const { source, cue } of draft.links)
    if (source) reasons.push({ by: 'attribution', saw: `${passage.text.slice(...cue)}: ${source.name}` })
  return reasons
}
