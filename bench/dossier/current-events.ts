import { link } from '../../src/link/index.js'
import type { Document, Event, Statement } from '../../src/model/index.js'
import { currentEvents } from './corpora.js'
import { dayOf, extracted, isContact, reconciledDossier, resources, roster, startOf } from './reconciled.js'

/**
 * The real dossier: which calls and meetings of the texts are on our timeline, on which day, with which status, beside
 * those that Wikipedia lists. Both sides of each miss are printed; Wikipedia has only about a quarter of the events.
 */
const { documents, statements, events, result } = reconciledDossier()
const mine = result.events.filter(isContact)

const wiki = currentEvents()
const listed = link({ statements: extracted(wiki), documents: wiki, actors: resources.actors, curations: [] }).filter(
  isContact,
)
const found = listed.filter((event) => mine.some((own) => isSame(own, event)))
console.log(
  `documents ${documents.length}, statements ${statements.length}, events ${events.length}, contacts ${mine.length}`,
)
console.log(`Wikipedia lists ${listed.length} contacts of these actors; ${found.length} of them on our timeline`)
for (const event of listed.filter((one) => !found.includes(one))) print('not ours', event, wiki)
for (const status of ['both sides', 'on record', 'one side', 'attributed', 'reported'])
  console.log(`${status.padEnd(10)} ${mine.filter((event) => event.status.corroboration === status).length}`)
for (const tally of result.tallies) console.log(`${tally.pair.join(' and ')}, ${tally.of}: ${tally.words}`)
if (process.argv[2] === 'all') for (const event of mine) print(event.status.corroboration, event, documents)

/** Two people or sides in common, and at most a day between. */
function isSame(a: Event, b: Event): boolean {
  const near = (x: string, y: string) => x === y || roster.side(x) === y || roster.side(y) === x
  const actors = (event: Event) => event.participants.flatMap(({ actor }) => actor ?? [])
  const shared = actors(a).filter((x) => actors(b).some((y) => near(x, y)))
  return new Set(shared.map(roster.side)).size >= 2 && Math.abs(startOf(a) - startOf(b)) <= 1.6 * 86_400_000
}

function print(label: string, event: Event, texts: readonly Document[]): void {
  const names = event.participants.map(({ actor, name }) => actor ?? name).join(', ')
  const first = texts.find(({ id }) => id === event.mentions[0]?.document)
  const statement: Statement | undefined = statements.find(({ id }) => id === event.mentions[0]?.statement)
  const words = statement ? first?.text.slice(...statement.evidence) : first?.text
  console.log(
    `${label.padEnd(10)} ${dayOf(event)} ${event.mode ?? ''} ${names} (${event.mentions.length}) | ${words?.replace(/\s+/g, ' ').slice(0, 160)}`,
  )
}
