import type { Finding, Tally } from '../../model/index.js'
import type { Check, Judged, Ledger } from '../check.js'
import type { TimedEvidence } from '../evidence.js'
import { gathered } from '../finding.js'
import { isoInstant } from '../instant.js'
import { createClaims, whoIn } from '../tally/claims.js'
import { createContacts, isCounted } from '../tally/contacts.js'
import { numberFindings } from '../tally/number-finding.js'
import { type Counted, createPairs } from '../tally/pairs.js'
import { tallyOf } from '../tally/tally-of.js'

/** Calls and meetings of a pair: how many are on record, by which side, and how many are claimed, by whom. */
export const tally: Check = { name: 'tally', rules: ['tally'], ledger: createTallies }

type Said = { readonly tally: Tally; readonly findings: ReadonlyMap<Judged, readonly Finding[]> }

/** A pair is counted again when one of its contacts or claims comes or goes. */
function createTallies(evidence: TimedEvidence): Ledger {
  const [claims, contacts] = [createClaims(), createContacts(evidence)]
  const pairs = createPairs<Said>(evidence, contacts)
  let today = ''
  const recount = (ids: ReadonlySet<string>, change: (pair: Counted<Said>) => void) => {
    for (const pair of pairs.among(ids)) {
      change(pair)
      pair.said = null
    }
  }
  const said = (one: Counted<Said>): Said => {
    if (one.said) return one.said
    one.contacts.sort((a, b) => a.at - b.at)
    const events = one.contacts.map(({ event }) => event)
    const { pair, of } = one
    const made = tallyOf({ pair, of, contacts: events, claims: claims.of(pair[0]) }, evidence)
    one.said = { tally: made, findings: numberFindings(made, one.contacts, evidence) }
    return one.said
  }
  return ({ made, gone, exchange }) => {
    for (const one of gone)
      recount(contacts.leave(one), (pair) => {
        pair.contacts = pair.contacts.filter((other) => other !== one)
      })
    for (const one of made)
      recount(contacts.enter(one), (pair) => {
        if (isCounted(one, pair.of, evidence)) pair.contacts.push(one)
      })
    const claimed = claims.change(exchange)
    for (const claim of claimed.went) pairs.claim(claim, -1)
    for (const claim of claimed.came) pairs.claim(claim, 1)
    for (const claim of [...claimed.went, ...claimed.came]) recount(whoIn(claim), () => {})
    // A period without an end is told up to today.
    const day = isoInstant(evidence.now).slice(0, 10)
    if (day !== today) for (const pair of pairs.all()) pair.said = null
    today = day
    const all = pairs.all().map(said)
    return { tallies: all.map(({ tally: one }) => one), findings: gathered(all.map(({ findings }) => findings)) }
  }
}
