import { distance } from 'fastest-levenshtein'
import type { z } from 'zod'

/** What a schema found wrong, one short clause each: where in the file, what, and the nearest known key for a misspelled one. */
export function explain(error: z.ZodError, knownKeys: readonly string[]): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${where(issue.path)}${clause(issue, knownKeys)}`)
    .join('; ')
}

function where(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `${path.map(String).join('.')}: `
}

function clause(issue: z.core.$ZodIssue, knownKeys: readonly string[]): string {
  if (issue.code !== 'unrecognized_keys') return issue.message
  return issue.keys.map((key) => `unknown key “${key}”${suggestion(key, knownKeys)}`).join(', ')
}

/** ` (did you mean “…”?)` with the nearest of the other words that are known; empty where none is near. */
export function suggestion(key: string, known: readonly string[]): string {
  const [best] = known
    .filter((candidate) => candidate !== key)
    .map((candidate) => ({ candidate, far: distance(key, candidate) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(2, key.length / 3) ? ` (did you mean “${best.candidate}”?)` : ''
}
