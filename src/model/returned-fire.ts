import type { Statement } from './statement.js'

/** "Were forced to return fire", «открыли ответный огонь»: such an act answers another and does not say who began. */
export function isReturnedFire({ trigger }: Pick<Statement, 'trigger'>, text: string): boolean {
  return RETURNS.test(text.slice(...trigger))
}

const RETURNS =
  /\b(?:return\w* fire|fire\w* back|hit\w* back)\b|(?<!\p{L})ответн\p{L}* (?:огонь|огня|огн[её]м|удар\p{L}*)/iu
