const UNSTORABLE = /\u0000|\p{Surrogate}/gu
const UNSTORABLE_ESCAPE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** Text as PostgreSQL can keep it: U+0000 and lone surrogates become U+FFFD, so that every offset stays. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}

/** An id or a filter as PostgreSQL can take it: one that nothing stored can have finds nothing, instead of failing. */
export function storableQuery<T>(asked: T): T {
  if (typeof asked === 'string') return storable(asked) as T
  if (typeof asked !== 'object' || asked === null || Object.getPrototypeOf(asked) !== Object.prototype) return asked
  const odd = Object.entries(asked).filter(([, value]) => typeof value === 'string' && storable(value) !== value)
  return odd.length === 0
    ? asked
    : { ...asked, ...Object.fromEntries(odd.map(([key, value]) => [key, storable(value)])) }
}

/** JSON of any value whose strings PostgreSQL can keep (see `storable`). */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  return UNSTORABLE_ESCAPE.test(json) ? JSON.stringify(cleaned(value)) : json
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [storable(key), cleaned(part)]))
}
