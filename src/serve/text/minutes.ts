/** `3 h 31 min`, `2 d 4 h`, `50 min`. */
export function minutesInWords(minutes: number, lang: 'en' | 'ru'): string {
  const [d, h, m] = lang === 'ru' ? ['д', 'ч', 'мин'] : ['d', 'h', 'min']
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  if (hours >= 720) return `${Math.floor(whole / 1440)} ${d}`
  if (hours >= 48) {
    const rest = Math.round((whole % 1440) / 60)
    return rest > 0 && rest < 24 ? `${Math.floor(whole / 1440)} ${d} ${rest} ${h}` : `${Math.round(whole / 1440)} ${d}`
  }
  if (hours === 0) return `${whole} ${m}`
  return whole % 60 === 0 ? `${hours} ${h}` : `${hours} ${h} ${String(whole % 60).padStart(2, '0')} ${m}`
}
