import { grouped, type TermReading } from '../../model/index.js'
import { isDateOnly, moment } from '../text/format.js'
import { readerOf } from '../visit/called.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip, Quoted } from './cite.js'

type Reading = TermReading<string>

/** One term of a commitment: each value once, in the reader's language where a text has it, with who says so; the quote only where it says more than the value. */
export function TermReadings({ name, of, visit }: { name: string; of: readonly Reading[]; visit: DossierVisit }) {
  if (of.length === 0) return null
  const values = grouped(of, ({ key, value }) => key ?? plain(value))
  return (
    <div>
      <dt>
        {values.size > 1 ? '≠ ' : ''}
        {name}
      </dt>
      {[...values.values()].map((readings) => (
        <dd>
          <Value readings={readings} visit={visit} /> <Speakers readings={readings} visit={visit} />
        </dd>
      ))}
    </div>
  )
}

function Value({ readings, visit }: { readings: readonly Reading[]; visit: DossierVisit }) {
  const isOwn = ({ cite }: Reading) => visit.view.documents.get(cite.document)?.lang === visit.lang
  const first = readings.find(isOwn) ?? readings[0]
  if (!first) return null
  return plain(first.cite.text) === plain(first.value) ? (
    <Quoted cite={first.cite} visit={visit} />
  ) : (
    <strong>{isDateOnly(first.value) ? moment(first.value, visit.lang) : first.value}</strong>
  )
}

function Speakers({ readings, visit }: { readings: readonly Reading[]; visit: DossierVisit }) {
  const speakers = grouped(readings, (reading) => readerOf(reading, visit))
  return (
    <>
      {[...speakers].map(([name, of]) => (
        <span class="soft speaker">
          {name}
          {of.map(({ cite }, n) => (
            <>
              {' '}
              <Chip cite={cite} visit={visit} label={`§${n + 1}`} />
            </>
          ))}{' '}
        </span>
      ))}
    </>
  )
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[.,;:“”"«»\s]+/g, ' ')
    .trim()
}
