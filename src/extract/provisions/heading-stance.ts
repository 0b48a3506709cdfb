import type { Stance } from '../../model/index.js'

/**
 * What a list under such a heading is: agreed, proposed or asked, point by point; null where nobody binds himself by it. One side alone binds
 * itself only by a verb that says so.
 */
export function headingStance(heading: string, sides = 2): Stance | null {
  const words = heading.slice(-LAST)
  if (NOT.test(words)) return null
  if (AGREED.test(words)) return sides > 1 || BINDING.test(words) ? 'agrees' : null
  if (PROPOSED.test(words)) return 'proposes'
  return ASKED.test(words) ? 'asks' : null
}

/** What one point does that has a verb of its own ("(c) decided to establish"); null for "(a) reaffirmed", "(b) welcomed". */
export function itemStance(item: string): { readonly stance: Stance; readonly from: number } | null {
  const verb = OWN_VERB.exec(item)
  return verb ? { stance: /^(?:propos|предл)/iu.test(verb[0]) ? 'proposes' : 'agrees', from: verb[0].length } : null
}

/** Does a point only say what was talked about, felt, noted or done already? */
export function isMereRemark(item: string): boolean {
  return REMARK.test(item)
}

const LAST = 250

const BINDING =
  /\b(?:agreed|undert|undertak|pledg|commit|decided|resolved)|догов[оа]р|услови|соглас|обяз|реш(?:ил|ен)/iu

const AGREED =
  /\b(?:agreed|undert(?:ook|aken?)|undertakes?|pledged|committed themselves|commit themselves|have committed|decided|resolved)(?:,? (?:\p{L}+ ){0,6}(?:to|on|that|as follows|the following|upon|themselves))?\s*[,:—–-]*\s*$|\b(?:agree(?:d|ment|ments)?|understandings?|protocol|accord|pact|deal|arrangement|memorandum|truce|ceasefire|armistice|communiqu[eé]|declaration|road ?map|treaty|settlement)\b[^.]{0,160}\b(?:as follows|following|provid(?:es|ing|ed) for|stipulat(?:es|ing|ed)|sets? out|setting out|under which|whereby|requires?|obliges?|commits|envisag(?:es|ing|ed)|foresees?|contains?|includes?|consists? of|reads?|provisions are|terms are|terms|points)\b[^.]{0,80}[:.]?\s*$|\bfollowing\b[^.:]{0,60}\b(?:was|were|has been|have been)\s(?:also |further |hereby )?(?:agreed|decided|settled|concluded)\b|\b(?:was|were|have|has|it is|been) (?:hereby )?(?:agreed|decided|settled)\b[^.]{0,60}[:.]?\s*$|\breached (?:an? |the )?(?:following )?(?:agreement|understanding|accord|consensus)[^.]{0,60}[:.]?\s*$|\bagreed\b[^.]{0,120}(?:as follows|following|:)\s*[:.]?\s*$|(?:догов[оа]р[её]нност\p{L}*|договорил\p{L}+|условил\p{L}+|согласовал\p{L}*|согласован\p{L}*|обязал\p{L}+|обязуют\p{L}+|решили|решено|протокол\p{L}*|соглашени\p{L}+|меморандум\p{L}*|коммюнике|декларац\p{L}+|перемири\p{L}+)[^.]{0,160}(?:следующ\p{L}+|предусматрива\p{L}+|предусмотрен\p{L}+|включа\p{L}+|содерж\p{L}+|о нижеследующем|:)[^.]{0,80}[:.]?\s*$|(?:достигнут\p{L}*|договорились|условились|обязались|обязуются|согласовали|решили)[^.]{0,100}[:.]\s*$/iu

const PROPOSED =
  /\b(?:propos(?:e[ds]?|als?|ing)|offer(?:ed|s)?|suggest(?:ed|s)?|put forward|tabled)\b[^.]{0,160}:\s*$|(?:предлож\p{L}+|предлага\p{L}+|инициатив\p{L}+)(?!\p{L})[^.]{0,160}:\s*$/iu

const ASKED =
  /\b(?:demand(?:ed|s)?|insist(?:ed|s)?|requests?|requested|call(?:ed|s) (?:on|for|upon)|ask(?:ed|s))\b[^.]{0,160}:\s*$|(?:потребова\p{L}+|требу\p{L}+|призва\p{L}+|призыва\p{L}+|просит|просят|попросил\p{L}*)(?!\p{L})[^.]{0,160}:\s*$/iu

const NOT =
  /\b(?:(?:not|never|failed to|unable to|yet to|no|without|if|unless|could|might|may|would|no longer) (?:\p{L}+ ){0,3}(?:agree|reach|sign|decide|accept|accord)|disagree|discussed|topics|agenda|exchanged views|issues)\p{L}*|(?:не\s(?:\p{L}+\s){0,2}(?:договор|соглас|достигнут|подписа|решен)|обсудили|обсуждались|повестк|темы)\p{L}*/iu

const OWN_VERB =
  /^(?:(?:have |has )?(?:agreed|decided|undertook|undertaken|pledged|resolved|committed|proposed) (?:themselves )?(?:to|on|that)\s|(?:договорил\p{L}+|условил\p{L}+|решил\p{L}*|обязал\p{L}+|согласил\p{L}+|предложил\p{L}*)\s)/iu

const REMARK =
  /^(?:(?:(?:the|both|two) (?:sides|parties|ministers|leaders|presidents) |стороны )?(?:also )?)?(?:re-?affirm|welcom|not(?:e|ed|es|ing)\b|took note|take note|takes note|express|recall|discuss|exchang(?:ed|ing)\s(?:views|opinions)|condemn|stress|underlin|emphasi|thank|appreciat|commend|review|acknowledg|recogni[sz]|conduct(?:ed|ing)|held\b|met\b|signed|briefed|listened|called (?:on|for|upon)|call (?:on|for|upon)|urged|voiced|shared|подтвердил|приветств|отметил|выразил|обсудил|осудил|подчеркнул|поблагодарил|обменялись мнени|приняли к сведению|напомнил|призвал|провели|провёл|заслушал|констатир)/iu
