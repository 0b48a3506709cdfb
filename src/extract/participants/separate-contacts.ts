import type { Participant } from '../../model/index.js'
import type { Hit } from '../hits.js'
import type { Draft, Scene } from '../scene.js'
import { sideOf } from '../speeches/other-side.js'
import { coordinated, feature, subtree, type Tree } from '../tree.js'
import { slotsOf } from './arguments.js'
import { prepositionOf } from './control.js'

/**
 * "I spoke by telephone with A and B", "held separate meetings with A and B": whoever speaks with people of two sides speaks with each, so each
 * contact has a statement of its own; "a three-way call", "a joint call with A and B", "met with A and B" stay one.
 */
export function separateContacts(scene: Scene, draft: Draft): readonly Draft[] {
  const { hit, participants, type } = draft
  if (type !== 'CONSULT' || hit === null || participants.length < 3) return [draft]
  const partners = partnersIn(scene, hit, participants)
  const others = participants.filter((each) => !partners.includes(each))
  if (others.length !== 1 || partners.length < 2 || partners.length > MOST || !areOfTwoSides(scene, partners))
    return [draft]
  if (!isEachApart(scene, hit, draft.mode)) return [draft]
  return partners.map((partner, at) => ({
    ...draft,
    participants: participants.filter((each) => each === partner || others.includes(each)),
    // The first keeps the words of the contact, so that each has an identity of its own.
    trigger: at === 0 ? draft.trigger : partner.span,
  }))
}

/** Of a longer list one call of many is as likely. */
const MOST = 3

/** Those who stand behind one "with" or "to". */
function partnersIn({ tree, passage }: Scene, hit: Hit, participants: readonly Participant[]): readonly Participant[] {
  for (const { name, at } of slotsOf(tree, hit, passage.lexicon)) {
    if (!WITH.has(name)) continue
    const tokens = new Set(subtree(tree, at))
    const partners = participants.filter(
      ({ span, role }) =>
        role === 'participant' &&
        tree.tokens.some((token, index) => tokens.has(index) && span[0] <= token.start && token.end <= span[1]),
    )
    if (partners.length >= 2) return partners
  }
  return []
}

const WITH = new Set(['with', 'to', 'с'])

function areOfTwoSides({ passage }: Scene, partners: readonly Participant[]): boolean {
  const sides = partners.flatMap(({ actor }) => (actor === null ? [] : sideOf(passage, actor)))
  const places = new Set(partners.map(({ span }) => span[0]))
  return new Set(sides).size === partners.length && places.size === partners.length
}

/** Said so, or told by a verb or a plural of calls; a call in the singular and a meeting are of all. */
function isEachApart({ tree, passage }: Scene, hit: Hit, mode: string | null): boolean {
  const words = tree.low.join(' ')
  if (JOINT.test(words)) return false
  if (APART.test(words) || isRepeated(tree, hit, passage)) return true
  const isCall = mode === 'phone' || mode === null
  if (hit.wordClass !== 'noun') return isCall
  return isPlural(tree, hit.head) && (isCall || (mode === 'meet' && !ONLY_PLURAL.test(tree.low[hit.head]!)))
}

/** "With A and with B". */
function isRepeated(tree: Tree, hit: Hit, { lexicon }: Scene['passage']): boolean {
  return slotsOf(tree, hit, lexicon).some(
    ({ name, at }) =>
      WITH.has(name) &&
      coordinated(tree, at)
        .slice(1)
        .some(
          (member) =>
            prepositionOf(tree, member) !== null && tree.kids[member]!.some((kid) => tree.rel[kid] === 'case'),
        ),
  )
}

function isPlural(tree: Tree, at: number): boolean {
  return feature(tree.tokens[at]!, 'Number') === 'Plur'
}

/** Talks are plural by nature. */
const ONLY_PLURAL = /^(?:talks|переговор\p{L}*)$/u

const JOINT =
  /(?<!\p{L})(?:joint|jointly|together|trilateral|tripartite|quadrilateral|three - way|four - way|three-way|four-way|3-way|conference|group|simultaneously|at once|all three|совместн\p{L}*|вместе|тр[её]хсторонн\p{L}*|четыр[её]хсторонн\p{L}*|конференц\p{L}*|одновременно|групп\p{L}*)(?!\p{L})/u

const APART =
  /(?<!\p{L})(?:separate|separately|respectively|individually|in turn|one - on - one|one-on-one|bilateral meetings|bilateral talks|отдельн\p{L}*|раздельн\p{L}*|пооч[её]р[её]дно|по очереди|по отдельности|двусторонние)(?!\p{L})/u
