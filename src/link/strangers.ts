import type { Statement } from '../model/index.js'

/** Those who take part by a full name that nobody knows, in small letters. */
export function strangersOf({ participants }: Pick<Statement, 'participants'>): readonly string[] {
  const found: string[] = []
  for (const { actor, name } of participants) if (actor === null && FULL_NAME.test(name)) found.push(name.toLowerCase())
  return found
}

const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u
