import type { Wording } from './wording.js'

/** Russian; names stand in the nominative, so that no name has to be declined. */
export const russian: Wording = {
  headings: {
    'on-record': 'Официально',
    claimed: 'Заявлено',
    differs: 'Расхождения',
    'running-out': 'Сроки',
    scheduled: 'Объявлено или замечено',
    'not-known': 'Неизвестно',
  },
  disputed: 'оспаривается',
  deniedBy: (sides) => `отрицает: ${sides}`,
  recorded: (title, status, sides) => `${title}: ${status}${sides ? ` (${sides})` : ''}.`,
  reported: (title, status, by, when) => `${title}: ${status}; первое сообщение: ${by}${when ? `, ${when}` : ''}.`,
  announced: (title, sides, when, tellers, state) =>
    `${title}: объявлено (${sides}${when ? `, ${when}` : ''}); что событие состоялось, сообщают: ${tellers}${state ? `; ${state}` : ''}.`,
  announcer: (side, when) => `${side}, ${when}`,
  says: (by, when, quote) => `${by}${when ? `, ${when}` : ''}: «${quote}»`,
  first: (by, when, lead) => `Первое сообщение: ${by}${when ? `, ${when}` : ''}; ${lead}.`,
  lead: (least, most) =>
    least === ''
      ? `раньше первого официального текста самое большее на ${most}`
      : least === most
        ? `на ${least} раньше первого официального текста`
        : `на ${least} – ${most} раньше первого официального текста`,
  open: 'официального подтверждения пока нет',
  differs: (title, point, values) => `${title}: ${point} указывается по-разному: ${values}.`,
  quoted: (words) => `«${words}»`,
  value: (value, by) => `${value} (${by})`,
  onRecord: (what, total, sides, { announced, reported }) =>
    `${what}: официально – ${total}${sides ? ` (${sides})` : ''}${announced > 0 ? `; объявлено, о проведении сообщают только другие – ${announced}` : ''}${reported > 0 ? `; сообщают только другие – ${reported}` : ''}.`,
  claimed: (by, range, what, when) => `${by}${when ? `, ${when}` : ''}: ${what} – ${range}.`,
  counts: (by, range, what, when) =>
    `${by}${when ? `, ${when}` : ''}: ${what}, о которых сообщалось официально, – ${range}.`,
  counted: (events, [a, b]) => `${events} (${a}, ${b})`,
  commitment: (title, standing) => `${title}: ${standing}.`,
  agreedBy: (sides) => `согласовано по текстам: ${sides}`,
  ends: (when, basis, left) => `${when}, ${basis}: ${left}`,
  statedBy: (by) => `по словам: ${by}`,
  left: (span) => `остаётся ${span}`,
  gone: (span) => `истекло ${span} назад`,
  over: 'срок истёк',
  dayOfPublication: 'день публикации',
  noEnd: 'когда срок истекает, не сказано',
  notExtended: 'продлено ли, неизвестно',
  scheduled: (title, outcome, at) => `${title}: ${outcome}${at ? `, ${at}` : ''}.`.replace(/\.\.$/, '.'),
  silent: (title, side) => `${title}: в собранных официальных текстах (${side}) этого не найдено.`,
  uncovered: (title, side) => `${title}: официальные тексты (${side}) за это время не собраны.`,
  uncoveredSince: (title, side) =>
    `${title}: официальные тексты (${side}) с первого сообщения собраны не без пропусков.`,
  unconfirmed: (title) => `${title}: официального подтверждения пока нет.`,
  uncited: 'нет ссылки на слова текста',
  textMissing: (text) => `текста, на который оно ссылается (${text}), в досье нет`,
  wordsMissing: (words, text) => `слов «${words}», на которые оно ссылается, на этом месте нет: ${text}`,
  notVerbatim: (text) => `не совпадает дословно с текстом: ${text}`,
  outcomeUnknown: (title) => `${title}: объявлено; состоялось ли, неизвестно.`,
}
