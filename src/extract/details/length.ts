import type { TimeExpression } from '../../model/index.js'

/**
 * Does a duration say how long something lasts? "The past two years", "hours later" tell when, "within 60 days" and «за один день» by
 * when, "80-year-old" and «моложе 16 лет» how old somebody is, "$200 billion a year" how much each time.
 */
export function isLength(text: string, { value, span }: Pick<TimeExpression, 'value' | 'span'>): boolean {
  if (!/^P(?!.*X)/.test(value)) return false
  const own = text.slice(...span)
  const before = text.slice(Math.max(0, span[0] - 40), span[0])
  const after = text.slice(span[1], span[1] + 30)
  return !isMoment(before, own, after) && !isAge(before, own, after) && !isRate(before, own, after)
}

function isMoment(before: string, own: string, after: string): boolean {
  return (
    /(?:past|last|previous|recent|preceding|after|following|после\p{L}*|прошл\p{L}*|минувш\p{L}*|first|within|within the next|(?<!\p{L})за|(?<!\p{L})in(?: just| only| about| over| under| less than| more than)*) *$/iu.test(
      before,
    ) ||
    /^(?:within\b|following\b|after\b|за )|(?<!\p{L})(?:past|last|first|previous|recent|preceding|последн|прошл|минувш|перв)/iu.test(
      own,
    ) ||
    /(?:later|ago|earlier)$/.test(own) ||
    /^\s*(?:юбиле|годовщин|anniversar)|^ (?:later|ago|earlier|назад|спустя)(?!\p{L})/iu.test(after)
  )
}

const KEPT_FOR_YEARS =
  /^\s*(?:\p{L}+\s)?(?:догов|соглаш|контракт|план|програм|перемир|мораторий|моратория|период|срок|режим|угод|термін)/iu

function isAge(before: string, own: string, after: string): boolean {
  return (
    /(?:(?<!\p{L})(?:aged?(?: of)?|(?:under|younger than|older than) the age of|моложе|младше|старше|молодше|младших|до достижения))\s*$/iu.test(
      before,
    ) ||
    /(?<!\p{L})(?:возраст|вік)[^.;!?]{0,30}$/iu.test(before) ||
    /^[\s-]*(?:old|of age|возраст|of (?:prejudice|age|service|experience|history)|wait)/iu.test(after) ||
    /old$/iu.test(own) ||
    (/летн\p{L}*$|річн\p{L}*$/iu.test(own) && !KEPT_FOR_YEARS.test(after))
  )
}

function isRate(before: string, own: string, after: string): boolean {
  const each = /^(?:a|an|per|each|every|в|каждый|каждую)\s/iu
  return (
    (each.test(own) &&
      /(?:\d|illion|hundred|thousand|dollars|euros|times|once|twice|раза?|миллион\p{L}*|миллиард\p{L}*|млрд|млн|долл\p{L}*|руб\p{L}*)\.?\s*$/iu.test(
        before,
      )) ||
    /^\s+(?:a|per|each|every|в)\s+(?:day|week|month|year|день|неделю|месяц|год|сутки)(?!\p{L})/iu.test(after)
  )
}
