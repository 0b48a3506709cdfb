/** What is wanted, if it can be had within so many milliseconds; otherwise the other. A failure counts as not to be had. */
export async function within<T>(ms: number, wanted: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms)
  })
  return await Promise.race([wanted.catch(() => otherwise), late]).finally(() => clearTimeout(timer))
}
