import type { Actor, Dossier } from '../model/index.js'

/** The publisher family of a name: channels and outlets under all their names, since a forward says the name and a source the id. */
export function familiesOf({ sources }: Dossier, actors: ReadonlyMap<string, Actor>): (name: string) => string {
  const families = new Map<string, string>()
  for (const { id, name, publisher } of sources)
    for (const known of [id, name, publisher]) families.set(known.toLowerCase(), publisher)
  for (const { id, kind, name, names } of actors.values()) {
    const family = families.get(id) ?? families.get(name.toLowerCase())
    if (kind !== 'outlet' || family === undefined) continue
    for (const known of [id, name, ...Object.values(names).flat()]) families.set(known.toLowerCase(), family)
  }
  return (name) => families.get(name.toLowerCase()) ?? name.toLowerCase()
}
