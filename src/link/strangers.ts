import { isFullName, type Statement } from '../model/index.js'

/** Those who take part by a full name that nobody knows, in small letters. */
export function strangersOf({ participants }: Pick<Statement, 'participants'>): readonly string[] {
  const found: string[] = []
  for (const { actor, name } of participants) if (actor === null && isFullName(name)) found.push(name.toLowerCase())
  return found
}
