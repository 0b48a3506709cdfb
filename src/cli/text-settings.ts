import { UsageError } from './usage-error.js'

/** Refuses a zone that Intl does not know. */
export function checkZone(zone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch (cause) {
    throw new UsageError(`“${zone}” is not an IANA time zone. Use a name such as Europe/Moscow or America/New_York.`, {
      cause,
    })
  }
}

/** Refuses a language that Intl has no name for. */
export function checkLang(lang: string): void {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  if (!/^[a-z]{2,3}$/.test(lang) || !names.of(lang))
    throw new UsageError(`“${lang}” is no code of a language. Use one such as en, ru or uk.`)
}
