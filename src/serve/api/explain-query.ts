import type { z } from '@hono/zod-openapi'

/** What is wrong with a question, a sentence for each part of it. */
export function explainQuery(error: { readonly issues: readonly z.core.$ZodIssue[] }): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `“${issue.path.map(String).join('.') || 'body'}” ${clause(issue)}.`)
    .join(' ')
}

function clause(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `takes one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'is missing' : `takes a ${issue.expected}`
  if (issue.code === 'too_big') return `is longer than ${issue.maximum}`
  if (issue.code === 'too_small') return `is shorter than ${issue.minimum}`
  if (issue.code === 'invalid_union') return 'is none of what it may be; /openapi.json lists it'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'takes a day such as 2025-03-18'
  return issue.message
}
