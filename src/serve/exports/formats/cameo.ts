import type { ReconciledEvent } from '../../../model/index.js'
import { cameoCode } from '../cameo-code.js'
import { type CodedActor, createCoder, type Dyad } from '../coded-actors.js'
import type { ExportFormat } from '../format.js'
import { eventAddress, type Subject } from '../subject.js'

const COLUMNS = [
  'event_id',
  'date',
  'source',
  'source_code',
  'target',
  'target_code',
  'cameo_code',
  'cameo_root',
  'quad_class',
  'place',
  'latitude',
  'longitude',
  'reports',
  'origins',
  'corroboration',
  'lifecycle',
  'disputed',
  'url',
]
/** CAMEO's mark for an actor that has no code. */
const NOBODY = '---'

/** One row for each source and target of a dated event; what did not happen is no event there and is left out. */
export const cameo: ExportFormat = {
  name: 'cameo',
  title: 'CAMEO',
  specification: 'https://eventdata.parusanalytics.com/data.dir/cameo.html',
  type: 'text/tab-separated-values; charset=utf-8',
  extension: 'cameo.tsv',
  write(subject) {
    const code = createCoder(subject.visit.view.actors)
    const points = new Map(subject.visit.view.actors.map(({ id, at }) => [id, at]))
    const rows = subject.events
      .filter(({ when, actuality }) => when?.start && actuality !== 'not')
      .flatMap((event) => rowsOf(subject, event, code(event), points.get(event.place?.actor ?? '')))
    return [COLUMNS, ...rows].map((row) => `${row.map(cell).join('\t')}\n`).join('')
  },
}

type Cell = string | number | boolean | undefined

function rowsOf(subject: Subject, event: ReconciledEvent, dyad: Dyad, at?: readonly [number, number]): Cell[][] {
  const cameo = cameoCode(event)
  if (!cameo) return []
  return pairs(dyad).map(([source, target]) => [
    event.id,
    event.when!.start!.slice(0, 10),
    source.name,
    codeOf(source),
    target?.name ?? '',
    target ? codeOf(target) : NOBODY,
    cameo.code,
    cameo.root,
    cameo.quad,
    event.place?.name,
    at?.[0],
    at?.[1],
    event.mentions.length,
    event.origins.length,
    event.status.corroboration,
    event.status.lifecycle,
    event.status.disputed,
    eventAddress(subject, event.id),
  ])
}

function pairs({ actors, recipients }: Dyad): (readonly [CodedActor, CodedActor | null])[] {
  return actors.flatMap((source): (readonly [CodedActor, CodedActor | null])[] => {
    const targets = recipients.filter(({ name }) => name !== source.name)
    return targets.length > 0 ? targets.map((target) => [source, target] as const) : [[source, null]]
  })
}

function codeOf({ country, sector }: CodedActor): string {
  return `${country ?? ''}${sector ?? ''}` || NOBODY
}

/** Tabs and line ends would break the row. */
function cell(value: Cell): string {
  return String(value ?? '').replace(/[\t\r\n]+/g, ' ')
}
