const HOUR = 60

/** Minutes of an ISO 8601 duration, a month counted as 30 days and a year as 365; null where it is none. */
export function minutesOf(duration: string): number | null {
  const match =
    /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?$/.exec(
      duration,
    )
  if (!match || duration === 'P') return null
  const [years, months, weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0))
  const inDays = (years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0)
  return inDays * 24 * HOUR + (hours ?? 0) * HOUR + (minutes ?? 0)
}
