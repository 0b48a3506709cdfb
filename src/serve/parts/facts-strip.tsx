import type { Child } from 'hono/jsx'
import type { Lane, ReconciledEvent } from '../../model/index.js'
import { laneOf, leadInWords } from '../figures/event-facts.js'
import { millis } from '../text/format.js'
import { minutesInWords } from '../text/minutes.js'
import type { DossierVisit } from '../visit/visit.js'
import { Moment } from './time.js'

const LANES: readonly Lane[] = ['official', 'media', 'informal']

/** The figures of an event in one line: who had it first, who put it on record, how long between, how many speak of it. */
export function FactsStrip({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say, view } = visit
  const { firstReport, firstOfficial } = event.leadTime
  const officials = [...firstOfficial].sort((a, b) => (millis(a.earliest) ?? 0) - (millis(b.earliest) ?? 0))
  const [first, second] = officials
  const gap = first && second ? ((millis(second.earliest) ?? 0) - (millis(first.earliest) ?? 0)) / 60_000 : null
  return (
    <dl class="facts">
      <Fact name={say('facts.firstReport')}>
        {firstReport ? (
          <>
            <Moment at={firstReport.earliest} visit={visit} />{' '}
            <span class="soft">
              {firstReport.lane ? say(`lane.${firstReport.lane as Lane}`).toLocaleLowerCase() : ''}
            </span>
          </>
        ) : (
          '–'
        )}
      </Fact>
      <Fact name={say('facts.firstOfficial')}>
        {first ? (
          <>
            <Moment at={first.earliest} visit={visit} /> <span class="soft">{view.nameOf(first.party)}</span>
          </>
        ) : (
          say('facts.none')
        )}
      </Fact>
      <Fact name={say('facts.lead')}>{leadInWords(event, visit)}</Fact>
      {gap !== null && second ? (
        <Fact name={say('facts.second')}>
          +{minutesInWords(gap, visit.lang)} <span class="soft">{view.nameOf(second.party)}</span>
        </Fact>
      ) : null}
      <Fact name={say('facts.statements')}>{countByLane(event, visit)}</Fact>
      <Fact name={say('facts.origins')}>{String(event.origins.length)}</Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children?: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function countByLane(event: ReconciledEvent, { view, say }: DossierVisit): string {
  const counts = LANES.map((lane) => ({
    lane,
    n: event.mentions.filter(({ document }) => laneOf(view, document) === lane).length,
  }))
  return counts
    .filter(({ n }) => n > 0)
    .map(({ lane, n }) => `${say(`lane.${lane}`)} ${n}`)
    .join(' · ')
}
