const ROLES_EN =
  'leaders|presidents|premiers|prime ministers|ministers|secretaries|heads|chiefs|delegations|teams|negotiators|envoys|representatives|authorities|officials|parties|sides|governments|countries|nations|states|neighbou?rs|capitals|co-chairs|counterparts|interlocutors|diplomats|experts|commanders|advisers|ambassadors|deputies|agencies|ministries'
const BEFORE_EN = String.raw`(?:(?:the|both|two|their|all|top|senior|chief|deputy|foreign|prime|defen[cs]e|trade|energy|water|interior|national|security|technical|expert|working[- ]level|\p{L}+['’]s?) ){0,4}`
const ROLES_RU =
  'лидеры|лидеров|лидерами|президенты|президентов|премьеры|премьеров|стороны|сторон|главы|глав|министры|министров|делегации|делегаций|переговорщики|переговорщиков|представители|представителей|сопредседатели|сопредседателей|собеседники|дипломаты|дипломатов|эксперты|экспертов|спецпредставители|спецпредставителей|послы|послов|замминистры|замминистров|сторони|президенти|лідери|міністри|делегації'
const COLLECTIVE = new RegExp(
  String.raw`^"(?:${BEFORE_EN}(?:${ROLES_EN})(?: of [^|]{1,60})?|(?:\p{L}+(?:ые|ие|ых|их|е|а|и) ){0,2}(?:${ROLES_RU})(?: [\p{L}-]+){0,3})$`,
  'iu',
)
/** Longer names are no role. */
const MOST = 90

/** "The two leaders", "the chief negotiators", «Министры иностранных дел»: several of whom only the office is told, and who are of the sides that the text is about. */
export function isCollective(key: string): boolean {
  return key.length <= MOST && key.startsWith('"') && COLLECTIVE.test(key)
}

const SIDES =
  /^"(?:the |both |two )*(?:leaders|presidents|parties|sides|ministers|delegations|teams|лидеры|президенты|стороны|главы государств|министры|делегации|сторони|президенти|лідери)$/u

/** "The parties", "both leaders": what these agree or sign is between the sides; "the heads of agencies" are of one. */
export function areTheSides(key: string): boolean {
  return SIDES.test(key)
}
