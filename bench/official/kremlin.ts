// Official pages: title, day, clock, place, text and person tags of 60 pages of kremlin.ru, all exact.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder, readPath, report } from '../read/report.js'

type Gold = {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly place: string | null
  readonly date: string
  readonly time: string | null
  readonly updated: string
  readonly tags: { readonly Persons?: readonly (readonly [string, string])[] }
  readonly text: readonly string[]
}

const folder = dataFolder('readouts', 'kremlin-html')
const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Gold)
const right: Record<string, number[]> = {}

for (const page of gold) {
  const document = readPath(join(folder, `${page.id}.html`)).documents[0]
  const midnight = page.time === null || page.time === '00:00'
  const published = midnight ? page.date : `${page.date}T${page.time}:00+03:00`
  // The gold keeps the heading of a link box, and a space where a tag ended within a sentence ("75 th", "Rahmon .").
  const text = [page.lead, ...page.text].filter((part) => part !== '' && part !== 'See also').join('')
  const persons = (page.tags.Persons ?? []).map(([, name]) => name)
  score('title', page.id, document?.title, page.title)
  score('date and clock', page.id, document?.published, published)
  score('place', page.id, document?.place, page.place)
  score('persons', page.id, document?.tags.join('; '), persons.join('; '))
  score('text', page.id, document?.text.replace(/\s+/g, ''), text.replace(/\s+/g, ''))
  score('zone', page.id, document?.zone, 'Europe/Moscow')
}
for (const [name, values] of Object.entries(right)) report(`kremlin.ru ${name}`, values, { goal: 'all exact' })

function score(what: string, id: string, got: unknown, wanted: unknown): void {
  right[what] ??= []
  right[what].push(got === wanted ? 1 : 0)
  if (got !== wanted && process.argv.includes('--verbose'))
    console.log(`${id} ${what}\n  got    ${JSON.stringify(got)}\n  wanted ${JSON.stringify(wanted)}`)
}
