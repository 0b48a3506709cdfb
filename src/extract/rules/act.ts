import type { Span } from '../../model/index.js'
import { calledUntrue } from '../actuality/called-untrue.js'
import { convert } from '../actuality/conversion.js'
import { fellThrough } from '../actuality/fell-through.js'
import { bidden } from '../actuality/imperative.js'
import { isMereAttribute } from '../actuality/mere-attribute.js'
import { onCondition } from '../actuality/on-condition.js'
import { apart } from '../actuality/perhaps.js'
import { isRelevant, performed } from '../actuality/relevance.js'
import { relocated } from '../actuality/relocated.js'
import type { Scope } from '../actuality/scope.js'
import { chainOf, stanceOf } from '../actuality/stance.js'
import { superseded } from '../actuality/superseded.js'
import { anchorsOf } from '../actuality/told-after.js'
import { deniedAgain } from '../discourse/denied-contact.js'
import type { Hit } from '../hits.js'
import { announcedOf } from '../participants/announced.js'
import { byPlace } from '../participants/by-place.js'
import { completed } from '../participants/completion.js'
import { isNominal } from '../participants/control.js'
import { fitsObject } from '../participants/fits-object.js'
import { gappedContacts } from '../participants/gapped-contacts.js'
import { joinedActs } from '../participants/joined-acts.js'
import { outsideTitles } from '../participants/outside-titles.js'
import { participantsOf } from '../participants/participants.js'
import { isOwnSetting, near, performer, speechAct } from '../participants/performer.js'
import { repeats } from '../participants/repeats.js'
import { separateContacts } from '../participants/separate-contacts.js'
import { separateVisits } from '../participants/separate-visits.js'
import { withStatesOfStrangers } from '../participants/states-of-strangers.js'
import { withGoBetweens } from '../participants/with-go-betweens.js'
import type { Link } from '../reporting/link.js'
import type { Draft, Rule, Scene } from '../scene.js'
import { childrenBy, isUnder, pathUp, spanOf, subtree, type Tree } from '../tree.js'

/** Verbs and event nouns of the lexicon that stand in no frame that takes them for itself. */
export const act: Rule = {
  name: 'act',
  propose(scene) {
    const drafts = scene.hits.flatMap((hit) => draftOf(scene, hit) ?? [])
    const standing = drafts.filter(
      (draft) =>
        draft.frame!.own !== 'alone' || !drafts.some((inner) => inner !== draft && stands(scene, inner, draft)),
    )
    const whole = withGoBetweens(scene, joinedActs(scene, standing))
    return whole
      .filter((draft) => !whole.some((other) => other !== draft && repeats(scene, draft, other, whole)))
      .flatMap((draft) => apart(scene, draft))
      .flatMap(
        (draft) => gappedContacts(scene, draft) ?? separateVisits(scene, draft) ?? separateContacts(scene, draft),
      )
  },
}

/** Is the inner act in the content of the outer frame? Then the outer one only colours it. */
function stands(scene: Scene, inner: Draft, outer: Draft): boolean {
  return scene.scopes.get(inner.hit!)?.governors.includes(outer.hit!) ?? false
}

function draftOf(scene: Scene, hit: Hit): Draft | null {
  const { frame } = hit
  const scope = scene.scopes.get(hit)!
  if (frame.type === null || frame.own === 'never' || (frame.type === 'STATE' && frame.own === 'alone')) return null
  if (scope.conditional || !survives(hit, scope) || isAskedWhether(scene.tree, hit.head)) return null
  if (isMereAttribute(scene.tree, hit)) return null
  const own = participantsOf(scene, hit)
  if (!fitsObject(scene, hit, own)) return null
  const links = saidAlready(scene, chainOf(scene.tree, hit, scene.links))
  const participants = announcedOf(scene, hit) ?? completed(scene, hit, own)
  // What is commented on may be a mere thing: that somebody did is told all the same.
  const isSaid = frame.type === 'STATE' && participants !== null
  if (participants === null || (participants.length === 0 && own.length > 0 && !isSaid)) return null
  const chain = isOwnSetting(scene, hit, links, participants)
    ? []
    : links.length > 0
      ? links
      : (speechAct(scene, hit, scope, participants) ?? [])
  const told = byPlace(scene, {
    by: frame.id,
    frame,
    hit,
    type: frame.type,
    mode: frame.mode,
    participants,
    actuality:
      links.length > 0 && chain.length === 0
        ? 'happened'
        : scope.actuality === 'happening' && !LASTING.has(frame.type)
          ? 'happened'
          : scope.actuality,
    stance: stanceOf(
      hit,
      links.length > 0 && chain.length === 0 ? { ...scope, governors: [] } : scope,
      chain.length === 0 ? [] : links,
    ),
    links: deniedBy(chain),
    content: links.at(-1)?.content ?? said(scene, hit, chain) ?? clauseSpan(scene, hit),
    trigger: spanOf(scene.tree, near(hit)),
    anchors: anchorsOf(scene.tree, hit, scene.passage.lexicon),
    certainty: 0.87,
  })
  const draft = bidden(scene, told)
  if (draft === null || !isRelevant(scene, draft)) return null
  if (draft !== told) return draft
  return LAST.reduce((so, step) => step(scene, so), withPerformer(scene, draft, convert(scene, draft)))
}

/** What the rest of the sentence, and the one before it, say of an act. */
const LAST: readonly ((scene: Scene, draft: Draft) => Draft)[] = [
  outsideTitles,
  withStatesOfStrangers,
  performed,
  calledUntrue,
  onCondition,
  fellThrough,
  deniedAgain,
  superseded,
  relocated,
]

/** "Will Trump blow up the pipeline?": what a headline asks has been told by nobody; what describes a part of it may have been. English. */
function isAskedWhether(tree: Tree, at: number): boolean {
  if (tree.lang !== 'en' || tree.low.at(-1) !== '?' || !ASKS.test(tree.low[0]!)) return false
  const above = tree.tokens[at]!.head
  // "Will there be talks?"; "will the talks succeed?" takes them for granted.
  if (isNominal(tree, at) && tree.tokens[0]!.head !== at && !(above >= 0 && childrenBy(tree, above, 'expl').length > 0))
    return false
  return !pathUp(tree, at).some((over) => ASIDE.has(tree.rel[over]!))
}

const ASKS = /^(?:will|can|could|should|would|may|might|must|is|are|was|were|does|do|did|has|have|had)$/

const ASIDE = new Set(['acl', 'advcl', 'parataxis', 'ccomp'])

/** "Will not lift the sanctions": what has become a refusal, promise or threat is the word of whoever makes it. */
function withPerformer(scene: Scene, before: Draft, draft: Draft): Draft {
  if (draft.type === before.type || draft.links.length > 0 || !WORD.has(draft.type)) return draft
  return { ...draft, links: performer(scene, draft.hit!, draft.participants) }
}

const WORD = new Set(['REJECT', 'AGREE', 'THREATEN', 'ACCUSE'])

/** "US could announce a withdrawal – diplomat": what is yet to be said has nobody said but whoever foretells it. */
function saidAlready({ scopes }: Scene, links: readonly Link[]): readonly Link[] {
  const last = links.at(-1)
  const yet = last?.hit ? scopes.get(last.hit)?.actuality : undefined
  return links.length > 1 && (yet === 'possible' || yet === 'planned') ? links.slice(0, -1) : links
}

/** "Denied media reports of a call": whoever denies is cited for it, not those whose reports are denied. */
function deniedBy(links: readonly Link[]): readonly Link[] {
  const at = links.findIndex(({ hit }) => hit?.frame.stance === 'denies')
  return at < 0 || !links.slice(at + 1).every(({ source }) => source?.actor == null) ? links : links.slice(0, at + 1)
}

/** Acts that take time; the present of any other ("imposes sanctions") is the act itself. */
const LASTING = new Set(['CONSULT', 'PROTEST', 'MOVE', 'ASSAULT', 'MOBILIZE', 'COERCE', 'AID'])

/** Do the frames above leave the act standing? "Urged them to meet" is no meeting; "confirmed the meeting" is. */
function survives(hit: Hit, scope: Scope): boolean {
  return scope.governors.every(({ frame }) => {
    if (frame.inner === 'all' || frame.type === null) return true
    if (frame.inner === 'none') return false
    const { type, mode } = hit.frame
    return frame.inner.some(
      (entry) =>
        entry === type ||
        entry === `${type}/${mode}` ||
        (entry === `${type}!` && hit.wordClass === 'noun' && scope.actuality !== 'possible'),
    )
  })
}

/** What a speech act says, where its own words report it. */
function said({ reportAt }: Scene, hit: Hit, chain: readonly Link[]): Span | null {
  return reportAt.get(hit.head)?.spoken ? (chain.at(-1)?.content ?? null) : null
}

/** The clause of an act, up to the clause that holds it. */
function clauseSpan({ tree }: Scene, hit: Hit): readonly [number, number] {
  const top = clauseTop(tree, hit.head)
  return spanOf(
    tree,
    subtree(tree, top, (kid) => tree.rel[kid] === 'parataxis' && !isUnder(tree, hit.head, kid)),
  )
}

function clauseTop(tree: Tree, at: number): number {
  for (const next of pathUp(tree, at))
    if (['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'conj', 'csubj'].includes(tree.rel[next]!)) return next
  return at
}
