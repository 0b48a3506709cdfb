/** Whoever a text names: with the actor that it is, else by the words. */
type Named = { readonly actor: unknown; readonly name: string }

/** Are two the same actor or, where the first is in no gazetteer, of the same name? */
export function isSame(one: Named, other: Named): boolean {
  return one.actor ? one.actor === other.actor : one.name === other.name
}
