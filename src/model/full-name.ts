/** Two to four capitalised words ("Richard Takac", «Андрей Данко»): somebody's full name, whoever he is. */
export function isFullName(name: string): boolean {
  return FULL_NAME.test(name)
}

const FULL_NAME = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u
