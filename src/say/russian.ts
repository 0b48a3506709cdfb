import { capital } from './capital.js'
import { RUSSIAN_TERMS } from './russian-terms.js'
import type { Sentences, Tables } from './words.js'

const all = (names: readonly string[]) => names.join(', ')
const and = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} и ${names.at(-1)}`
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const after = (comma: string, words: string) => (words === '' ? '' : `${comma}${words}`)

/** Names stand in the nominative, in brackets or after a colon, so that no name has to be declined. */
const SENTENCES: Sentences = {
  'title.event': (kind, open, who, place, day) =>
    `${open ? `Предложение: ${lower(kind)}` : kind}${after(': ', who)}${after(', ', place)}${after(', ', day)}`,
  'day.week': (day) => `неделя с ${day}`,
  'title.entry': (words, day) => `${words}${after(', ', day)}`,
  'title.commitment': (length, what, act = '') =>
    [[act, length].filter((part) => part !== '').join(', '), what].filter((part) => part !== '').join(': '),
  'who.together': (names, others) => and(others > 0 ? [...names, `ещё ${others}`] : names),
  'who.directed': (doers, others) => `${doers} – ${others}`,
  'value.bound': (bound, length) => `${bound} ${length}`,
  'value.range': (min, max, words) => {
    const range = max < 0 ? `${min} и более` : max === min ? String(min) : `от ${min} до ${max}`
    return words === '' || max === min ? range : `«${words}» (считается как ${range})`
  },
  'value.by': (value, by) => `${value} (${all(by)})`,
  'value.of': (by, value) => `${by}: ${value}`,
  'corroboration.outcome-one': (tells, announced) =>
    `О том, что событие состоялось, официально сообщает только одна сторона (${all(tells)}); другая объявляла о нём (${all(announced)}).`,
  'corroboration.outcome-none': (sides, tellers) =>
    `Официальные тексты (${all(sides)}) объявляли о событии; что оно состоялось, сообщают другие: ${tellers}.`,
  'corroboration.both-sides': (sides) => `О событии сообщают официальные тексты сторон: ${and(sides)}.`,
  'corroboration.on-record': (side) => `О событии сообщает официальный текст стороны, чьё это событие: ${side}.`,
  'corroboration.one-side': (side) => `О событии официально сообщает только одна сторона: ${side}.`,
  'corroboration.attributed': (sides) =>
    `О событии говорят официальные лица (${all(sides)}), но в чужом изложении или лишь мимоходом.`,
  'corroboration.third': (tells) =>
    `О событии есть официальные тексты только тех, кто в нём не участвует: ${and(tells)}.`,
  'corroboration.reported': () => 'Официальных текстов о событии нет.',
  'lifecycle.told': () => 'О событии сообщается как о состоявшемся; заранее о нём никто не объявлял.',
  'lifecycle.occurred': (announced, told) => `Объявлено: ${announced}. О событии как о состоявшемся сообщают: ${told}.`,
  'lifecycle.cancelled': () => 'Отменено до назначенного времени.',
  'lifecycle.cancelled-by': (by) => `Об отмене сообщает: ${by}; о проведении никто не сообщает.`,
  'lifecycle.unannounced': () => 'Объявлений о событии не известно.',
  'lifecycle.not-held': () => 'Сообщается, что событие не состоялось.',
  'lifecycle.agreed': () => 'Согласовано или объявлено; молчание о нём потом не значит, что его не было.',
  'lifecycle.announced': () => 'Объявлено; назначенное время ещё не прошло.',
  'lifecycle.not-covered': () => 'Назначенное время прошло, но официальные тексты за это время не собраны.',
  'lifecycle.lapsed': (sides) =>
    `Назначенное время прошло, а в собранных официальных текстах (${all(sides)}) о событии ничего не найдено.`,
  'disputed.contradicted': () => 'Официальные тексты противоречат друг другу.',
  'disputed.denied': (by) => `Отрицает: ${all(by)}.`,
  'difference.length': (values) => `Продолжительность указывается по-разному: ${values.join('; ')}.`,
  'agreement.length': (value) => `Все указывают одну продолжительность: ${value}.`,
  'agreement.lengths': (values) => `Все указывают примерно одну продолжительность: ${values.join('; ')}.`,
  'difference.announced-time': (values) => `Объявленное время указывается по-разному: ${values.join('; ')}.`,
  'difference.time': (values) => `Время указывается по-разному: ${values.join('; ')}.`,
  'difference.place': (values) => `Место указывается по-разному: ${values.join('; ')}.`,
  'difference.people': (values) => `Число людей указывается по-разному: ${values.join('; ')}.`,
  'difference.began': (values) => `Кто напал, сообщается по-разному: ${values.join('; ')}.`,
  'difference.scope': (values) => `Охват указывается по-разному: ${values.join('; ')}.`,
  'difference.number': (recorded, claimed, by) =>
    `К этому времени официально – ${recorded}; по словам (${by}) – ${claimed}.`,
  'difference.participants': (values) => `Участники указываются по-разному: ${values.join('; ')}.`,
  'gap.silent': (side) => `В собранных официальных текстах (${side}) о событии ничего не найдено.`,
  'gap.not-covered': (side) => `Официальные тексты (${side}) за это время не собраны.`,
  'gap.not-covered-since': (side) =>
    `Официальные тексты (${side}) с первого сообщения о событии собраны не без пропусков.`,
  'gap.outcome': () => 'Официальные тексты только объявляют о событии; что оно состоялось, сообщают другие.',
  'comparison.only': (side) => `Об этом говорит только одна сторона: ${side}.`,
  'comparison.equal': () => 'Стороны говорят одно и то же.',
  'comparison.differs': (values) => values.join('; '),
  'origin.document': () => 'тот же документ',
  'origin.forward': (from) => `переслано: ${from}`,
  'origin.credit': (outlet) => `со ссылкой: ${outlet}`,
  'origin.publisher': (publisher) => `тот же издатель: ${publisher}`,
  'origin.exact': () => 'тот же текст слово в слово',
  'origin.near': () => 'почти тот же текст',
  'same.not': () => 'не то же событие',
  'same.kind': (kind) => `тот же вид события: ${lower(kind)}`,
  'same.kind-open': (kind) => `${lower(kind)}; в одном из сообщений не сказано, как проходило событие`,
  'same.kind-near': (kind, other) => `${lower(kind)} и ${lower(other)}`,
  'same.talks': () => 'переговоры могли быть телефонными',
  'same.times': (time, other) => (time === other ? time : `${time} и ${other}`),
  'same.published': (published, event) => `опубликовано ${published}, событие ${event}`,
  'same.apart': (hours) => `опубликовано с разницей в ${hours} ч`,
  'same.names': (names) => `в обоих названы: ${and(names)}`,
  'same.mediated': (names) => `в его предложении сказано о посредничестве: ${and(names)}`,
  'same.sides': (names, others) => `${and(names)} – ${and(others)}: те же стороны`,
  'same.ordinal': (number) => `в обоих номер ${number}`,
  'same.place': (place) => `место одно: ${place}`,
  'same.place-near': (place, other) => `${place} и ${other} – одно место`,
  'same.length': (length) => `в обоих ${length}`,
  'same.words': (percent) => `${percent} % общих слов`,
  'same.remark': () => 'называет событие',
  'tally.record': (total, sides) => `официально – ${total}${sides.length > 0 ? ` (${all(sides)})` : ''}`,
  'tally.claim': (range, by, day) => `заявлено – ${range}: ${by}${day === '' ? '' : ` (${day})`}`,
  'tally.side': (side, count) => `${side} – ${count}`,
  'tally.more': (announced, reported, lapsed) =>
    [
      announced > 0 ? `объявлено, о проведении сообщают только другие – ${announced}` : '',
      reported > 0 ? `только сообщается – ${reported}` : '',
      lapsed > 0 ? `объявлено, о проведении неизвестно – ${lapsed}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  'tally.words': (parts) => parts.filter((part) => part !== '').join('; '),
  'commitment.words': (accounts, end) => `${accounts.length > 0 ? `${capital(accounts.join('; '))}. ` : ''}${end}`,
  'commitment.account': (state, side) => `${state} по текстам: ${side}`,
  'commitment.account-told': (state, side) => `${state} (${side}), со слов других`,
  'commitment.due': (days) => `Срок исполнения: ${days.join(' или ')}.`,
  'commitment.no-end': () => 'Когда срок истекает, нигде не сказано.',
  'commitment.end': (day, basis, left) => `${day} (${basis}): ${left}`,
  'commitment.ends': (readings, open, now) =>
    `${readings.length > 1 ? `Прочтений срока – ${readings.length}: ` : 'Срок – '}${readings.join('; ')}${after('; ', open)}. На ${now}.`,
  'commitment.left': (length) => `осталось ${length}`,
  'commitment.gone': (length) => `срок истёк ${length} назад`,
  'commitment.extended': () => 'с тех пор продлено',
  'commitment.not-known': () => 'продлено ли, неизвестно',
  'basis.stated': () => 'указано в тексте',
  'basis.counted': (length, start) => `отсчитано: ${length}, считая с названного начала – ${start}`,
  'basis.counted-agreed': (length, start) =>
    `отсчитано: ${length}, считая со дня договорённости – ${start}; начало срока нигде не названо`,
  'schedule.unannounced': (sides) => `Замечено; объявления среди собранных текстов (${all(sides)}) нет.`,
  'schedule.uncovered': (sides) =>
    `Замечено; объявлялось ли, неизвестно: официальные тексты (${all(sides)}) за это время не собраны.`,
  'schedule.denied': (line, by) => `${line} Отрицает: ${all(by)}.`,
  'schedule.cancelled': () => 'Объявлено, затем отменено.',
  'schedule.no-time': () => 'Объявлено; время не названо.',
  'schedule.upcoming': (moment) => `Объявлено на ${moment}.`,
  'schedule.not-seen': (why) => `Объявлено. ${why}`,
  'schedule.as-announced': () => 'Объявлено, и сообщается как о состоявшемся.',
  'schedule.later': (length) => `Прошло позже объявленного на ${length}.`,
  'schedule.earlier': (length) => `Прошло раньше объявленного на ${length}.`,
  'source.none': () => 'Сообщений до официального текста нет.',
  'source.early': (early, onRecord, contradicted, open) =>
    `Ранних сообщений – ${early}: позже официально подтверждено ${onRecord}, опровергнуто ${contradicted}, остаётся открытым ${open}.`,
}

const rules = new Intl.PluralRules('ru')
const YEARS: Readonly<Record<string, string>> = { one: 'год', few: 'года' }
const DAYS: Readonly<Record<string, string>> = { one: 'день', few: 'дня' }

/** Russian. */
export const russian: Tables = {
  lang: 'ru',
  terms: RUSSIAN_TERMS,
  time: {
    months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    monthsAlone: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
    year: ' г.',
    years: (count) => YEARS[rules.select(count)] ?? 'лет',
    days: (count) => DAYS[rules.select(count)] ?? 'дней',
    hours: 'ч',
    minutes: 'мин',
  },
  sentences: SENTENCES,
}
