import type { Actuality } from './statement.js'

/** Is it told as having taken place, or as taking place now? */
export function hasHappened({ actuality }: { readonly actuality: Actuality }): boolean {
  return actuality === 'happened' || actuality === 'happening'
}
