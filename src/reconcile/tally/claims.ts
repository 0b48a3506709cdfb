import type { Statement } from '../../model/index.js'
import type { Exchange } from '../exchange.js'

/** Claims of a number as they come and go, by whom they name or who makes them. */
export type Claims = {
  change(exchange: Exchange): { readonly came: readonly Statement[]; readonly went: readonly Statement[] }
  of(actor: string): Iterable<Statement>
}

/** No claims yet; every statement is looked at once, however often the tally is asked for. */
export function createClaims(): Claims {
  const all = new Set<Statement>()
  const by = new Map<string, Set<Statement>>()
  return {
    of: (actor) => by.get(actor) ?? [],
    change({ statements }) {
      const went = statements.went.filter((statement) => all.delete(statement))
      const came = statements.came.filter(({ count }) => count !== null)
      for (const claim of went) for (const actor of whoIn(claim)) by.get(actor)?.delete(claim)
      for (const claim of came) {
        all.add(claim)
        for (const actor of whoIn(claim)) {
          const own = by.get(actor)
          if (own) own.add(claim)
          else by.set(actor, new Set([claim]))
        }
      }
      return { came, went }
    },
  }
}

/** Whom a claim names and who makes it. */
export function whoIn({ participants, attribution }: Statement): ReadonlySet<string> {
  return new Set([...participants, ...attribution].flatMap(({ actor }) => actor ?? []))
}
