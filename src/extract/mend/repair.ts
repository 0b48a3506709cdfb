import type { Sentence, Span, Token } from '../../model/index.js'
import type { Lexicon } from '../lexicon/types.js'
import type { Mention } from '../mentions/mentions.js'
import { mendActingOffice } from './acting-office.js'
import { mendActive } from './active.js'
import { acyclic } from './acyclic.js'
import { mendAgentBehindDay } from './agent-behind-day.js'
import { mendAgreement } from './agreement.js'
import { asName } from './as-name.js'
import { mendAttachments } from './attachments.js'
import { mendAuxiliary } from './auxiliary.js'
import { mendBehindTitle } from './behind-title.js'
import { mendBetween } from './between.js'
import { mendBidding } from './bidding.js'
import { mendCiting } from './citing.js'
import { mendClaimClause } from './claim-clause.js'
import { mendClauses } from './clauses.js'
import { mendCloseTo } from './close-to.js'
import { mendComplement } from './complement.js'
import { mendCrossing } from './crossing.js'
import { mendDatedParticiple } from './dated-participle.js'
import { mendDatedVerb } from './dated-verb.js'
import { mendDeniedGerund } from './denied-gerund.js'
import { mendDescribed } from './described.js'
import { mendDesignation } from './designation.js'
import { mendDeterminer } from './determiner.js'
import { mendFollowing } from './following.js'
import { mendForces } from './forces.js'
import { mendFromTo } from './from-to.js'
import { mendFrontedObject } from './fronted-object.js'
import { mendFullNames } from './full-names.js'
import { mendGerund } from './gerund.js'
import { mendGerundObject } from './gerund-object.js'
import { mendGoverned } from './governed.js'
import { mendGuests } from './guests.js'
import { mendHalfHours } from './half-hours.js'
import { mendHeadlineTail } from './headline-tail.js'
import { mendHeadlineVerb } from './headline-verb.js'
import { mendHeldContact } from './held-contact.js'
import { mendHiddenRoot } from './hidden-root.js'
import { mendHonorific } from './honorific.js'
import { mendInfinitive } from './infinitive.js'
import { mendInfinitiveSubject } from './infinitive-subject.js'
import { mendInflected } from './inflected.js'
import { mendInformed } from './informed.js'
import { mendInstrumental } from './instrumental.js'
import { mendJointSubject } from './joint-subject.js'
import { mendLateObject } from './late-object.js'
import { mendLeadingParticiple } from './leading-participle.js'
import { mendLedBy } from './led-by.js'
import { mendLiftedBetween } from './lifted-between.js'
import { mendLists } from './lists.js'
import { mendMonth } from './month.js'
import { mendNamedSpokesman } from './named-spokesman.js'
import { mendNamedTalks } from './named-talks.js'
import { mendNames } from './named-tokens.js'
import { mendNear } from './near.js'
import { mendNominativeSubject } from './nominative-subject.js'
import { mendOfficeHolder } from './office-holder.js'
import { mendOpenFire } from './open-fire.js'
import { mendOwnedNoun } from './owned-noun.js'
import { mendPairTalks } from './pair-talks.js'
import { joinPairs } from './paired-names.js'
import { mendPhrases } from './phrases.js'
import { plain } from './plain.js'
import { mendPrepositions } from './prepositions.js'
import { mendProgressive } from './progressive.js'
import { mendQuoted } from './quoted.js'
import { mendReducedRelative } from './reduced-relative.js'
import { mendRoot } from './root.js'
import { mendSeatObject } from './seat-object.js'
import { mendServingAs } from './serving-as.js'
import { mendSharedSetting } from './shared-setting.js'
import { mendSharedTelling } from './shared-telling.js'
import { mendSharedTitle } from './shared-title.js'
import { mendShortParticiple } from './short-participle.js'
import { mendStateNames } from './state-names.js'
import { mendSubject } from './subject.js'
import { mendSuffix } from './suffix.js'
import { joinTitles, type Naming } from './titled-names.js'
import { mendToldClause } from './told-clause.js'
import { mendToldName } from './told-name.js'
import { mendToldOnDay } from './told-on-day.js'
import { mendToldPress } from './told-press.js'
import { mendModifiers, mendVerbs } from './verbs.js'

/**
 * Mends what taggers get wrong in news again and again, before any rule looks: a headline's verb taken for a plural noun
 * ("Italy summons the ambassador"), "following" taken for a verb, a short name taken for a pronoun (US).
 */
export function repaired(
  sentence: Sentence,
  mentions: readonly Mention[],
  lexicon: Lexicon,
  times: () => readonly Span[] = () => [],
): Sentence {
  const [start, end] = sentence.span
  const own = mentions.filter(({ span }) => span[0] >= start && span[0] < end)
  const tokens = lexicon.lang === 'en' ? sentence.tokens.map((token) => asName(token, own)) : [...sentence.tokens]
  const naming = { mentions: own, times, lexicon }
  const mends = lexicon.lang === 'en' ? ENGLISH : OTHERS
  // A mend that met a tree it was not made for must not leave a word above itself: rules walk up until they reach the root.
  acyclic(
    tokens,
    mends.map((mend) => (all) => mend(all, naming)),
  )
  return { span: sentence.span, tokens: tokens.map(plain) }
}

type Mend = (tokens: Token[], naming: Naming) => void

const ENGLISH: readonly Mend[] = [
  (tokens, { mentions }) => mendFullNames(tokens, mentions),
  mendHeadlineTail,
  mendHiddenRoot,
  mendHeldContact,
  mendHonorific,
  mendNamedSpokesman,
  mendToldPress,
  mendLeadingParticiple,
  mendReducedRelative,
  mendDesignation,
  mendProgressive,
  mendToldName,
  mendBidding,
  mendOpenFire,
  mendNamedTalks,
  mendPairTalks,
  mendNear,
  mendInformed,
  mendCloseTo,
  mendGerundObject,
  mendDeniedGerund,
  mendHalfHours,
  mendDeterminer,
  mendMonth,
  mendAuxiliary,
  mendDatedVerb,
  mendDatedParticiple,
  mendAgentBehindDay,
  mendPrepositions,
  mendFollowing,
  mendCrossing,
  mendFromTo,
  mendStateNames,
  mendSharedTitle,
  joinTitles,
  (tokens, { mentions }) => mendBehindTitle(tokens, mentions),
  (tokens, { mentions, lexicon }) => mendAttachments(tokens, mentions, lexicon),
  (tokens, { mentions, lexicon }) => mendLateObject(tokens, mentions, lexicon),
  (tokens, { mentions, lexicon }) => mendOfficeHolder(tokens, mentions, lexicon),
  mendBetween,
  (tokens, { mentions, lexicon }) => mendGuests(tokens, mentions, lexicon),
  (tokens, { mentions, lexicon }) => mendDescribed(tokens, mentions, lexicon),
  (tokens, { mentions, lexicon }) => mendLists(tokens, mentions, lexicon),
  (tokens, { mentions }) => joinPairs(tokens, mentions),
  (tokens, { mentions, lexicon }) => mendPhrases(tokens, mentions, lexicon),
  (tokens, { mentions, lexicon }) => mendVerbs(tokens, mentions, lexicon),
  mendInfinitive,
  mendInfinitiveSubject,
  mendSuffix,
  mendQuoted,
  (tokens, { mentions }) => mendRoot(tokens, mentions),
  (tokens, { lexicon }) => mendClauses(tokens, lexicon),
  (tokens, { lexicon }) => mendHeadlineVerb(tokens, lexicon),
  mendOwnedNoun,
  mendForces,
  (tokens, { mentions }) => mendSubject(tokens, mentions),
  mendJointSubject,
  mendLedBy,
  mendGerund,
  mendSharedTelling,
  mendSharedSetting,
  mendCiting,
  mendGoverned,
  mendComplement,
  mendClaimClause,
  mendActive,
  mendToldOnDay,
  mendToldClause,
  mendModifiers,
]
const OTHERS: readonly Mend[] = [
  (tokens, { mentions }) => mendNames(tokens, mentions),
  mendActingOffice,
  joinTitles,
  mendAgreement,
  (tokens, { mentions, lexicon }) => mendAttachments(tokens, mentions, lexicon),
  (tokens, { mentions, lexicon }) => mendInflected(tokens, mentions, lexicon),
  mendInstrumental,
  mendDesignation,
  mendLiftedBetween,
  mendServingAs,
  mendFromTo,
  mendFrontedObject,
  (tokens, { mentions, lexicon }) => mendSeatObject(tokens, mentions, lexicon),
  mendShortParticiple,
  mendNominativeSubject,
  mendClaimClause,
]
