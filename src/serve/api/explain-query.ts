import type { z } from '@hono/zod-openapi'

/** What is wrong with a question, a sentence for each part of it. */
export function explainQuery(error: { readonly issues: readonly z.core.$ZodIssue[] }, whole = 'body'): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `“${issue.path.map(String).join('.') || whole}” ${clause(issue)}.`)
    .join(' ')
}

const KINDS: Readonly<Record<string, string>> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}

function clause(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `takes one of ${issue.values.map(String).filter(Boolean).join(', ')}`
  // What was given is not in the issue, only in its words.
  if (issue.code === 'invalid_type')
    return issue.message.endsWith('received undefined')
      ? 'is missing'
      : `takes ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_big') return `is longer than ${issue.maximum}`
  if (issue.code === 'too_small') return `is shorter than ${issue.minimum}`
  if (issue.code === 'unrecognized_keys')
    return `do not hold ${issue.keys.map((key) => `“${key.slice(0, 40)}”`).join(', ')}`
  if (issue.code === 'invalid_union') return 'is none of what it may be; /openapi.json lists it'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'takes a day such as 2025-03-18'
  return issue.message
}
