import type { Bag } from './bag.js'

/** The hour of a bag on the 24-hour clock; "4 in the afternoon" and «3 часа ночи» are told by the part of the day. */
export function hour24({ hour = 0, half12 }: Bag): number {
  if (half12 === undefined || hour > 12) return hour
  const twelve = hour === 12
  switch (half12) {
    case 'am':
    case 'MO':
      return twelve ? 0 : hour
    case 'pm':
      return twelve ? 12 : hour + 12
    case 'AF':
      return twelve || hour >= 10 ? hour : hour + 12
    case 'EV':
      return twelve ? 0 : hour >= 4 ? hour + 12 : hour
    default:
      return twelve ? 0 : hour >= 7 ? hour + 12 : hour
  }
}
