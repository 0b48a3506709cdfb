import { dayIn, isDay } from '../../model/index.js'
import { type ChosenBrief, chosenBrief } from '../brief-lines/chosen-brief.js'
import { mayArrange } from '../brief-lines/mount-lines.js'
import { notesOn } from '../brief-notes/place-notes.js'
import { briefFiles } from '../briefs/brief-files.js'
import { shortened } from '../briefs/brief-parts.js'
import { briefOf } from '../briefs/briefs.js'
import { documentsOf } from '../figures/event-facts.js'
import { ArrangeForm, ArrangeLink, type Arranging, arrangingOf } from '../parts/brief-arranging.js'
import { NoteForm } from '../parts/brief-notes.js'
import { BriefStrip } from '../parts/brief-strip.js'
import { BriefView } from '../parts/brief-view.js'
import { FreezeForm } from '../parts/freeze-form.js'
import { KeptQuestion } from '../parts/kept-question.js'
import { MachineSummary } from '../parts/machine.js'
import { day, longDay, millis, moment } from '../text/format.js'
import { dossierLink, inFormat, withQuery } from '../visit/links.js'
import { type DossierVisit, type Screen, Unclear } from '../visit/visit.js'

/** So many sentences of each part fit on one printed page. */
const OF_A_PAGE = 2
const LENGTHS = ['page', 'full'] as const

/** Screen 9: the whole dossier, or one day of it, in cited sentences. */
export const briefScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/brief',
  asks: { day: 'text', length: LENGTHS, arrange: ['1'] },
  ...formsOf((visit) => dayAsked(visit, visit.query.get('day'))),
}

/** Screen 9 for one day. */
export const dayBriefScreen: Screen<DossierVisit> = {
  path: '/d/:dossier/brief/:day',
  asks: { length: LENGTHS, arrange: ['1'] },
  ...formsOf((visit) => dayAsked(visit, visit.params.day)),
}

/** The page and the files of a brief, of the day that an address asks for. */
function formsOf(dayOf: (visit: DossierVisit) => string | null) {
  const told = async (visit: DossierVisit) => {
    const date = dayOf(visit)
    return { brief: await madeFor(visit, date), visit, notes: isShort(visit) ? [] : notesOn(visit, date) }
  }
  return {
    page: (visit: DossierVisit) => show(visit, dayOf(visit)),
    json: (visit: DossierVisit) => madeFor(visit, dayOf(visit)),
    ...briefFiles(told),
  }
}

async function show(visit: DossierVisit, date: string | null) {
  const brief = await madeFor(visit, date)
  const isArranging = visit.query.get('arrange') === '1' && mayArrange(visit) && !isShort(visit)
  const arranging = isArranging ? arrangingOf(visit, await briefOf.dossier(visit, date), date) : null
  const body = <BriefPage visit={visit} brief={brief} date={date} arranging={arranging} />
  return { title: brief.title, section: 'brief' as const, body }
}

async function madeFor(visit: DossierVisit, date: string | null): Promise<ChosenBrief> {
  const brief = await chosenBrief(visit, date)
  return isShort(visit) ? shortened(brief, OF_A_PAGE, visit.view.events) : brief
}

function isShort({ query }: DossierVisit): boolean {
  return query.get('length') === 'page'
}

/** The day asked for, null for the whole dossier; anything else is refused in words. */
function dayAsked({ say, query }: DossierVisit, date: string | null | undefined): string | null {
  if (!date) return null
  if (!isDay(date)) throw new Unclear(say('brief.noDay', { day: date.slice(0, 20) }), query.has('day') ? 'day' : null)
  return date
}

type Shown = {
  readonly visit: DossierVisit
  readonly brief: ChosenBrief
  readonly date: string | null
  readonly arranging: Arranging | null
}

function BriefPage({ visit, brief, date, arranging }: Shown) {
  const { say, lang, view } = visit
  const days = daysOf(visit)
  const before = date ? days.filter((other) => other < date).at(-1) : days.at(-1)
  const after = date ? days.find((other) => other > date) : null
  return (
    <>
      <p class="path">
        <a href={dossierLink(visit)} data-key="u">
          {view.dossier.title}
        </a>{' '}
        › {say('nav.brief')}
      </p>
      <h1>{date ? say('brief.ofDay', { day: longDay(date, lang) }) : brief.title}</h1>
      <p class="byline">
        {date ? day(date, lang) : say('brief.whole')} ·{' '}
        {say('frame.dataAsOf', { at: moment(brief.asOf ?? view.asOf ?? visit.now, lang) })} · {say('brief.machine')}{' '}
        <a href="/method">{say('frame.method')}</a>
      </p>
      <nav class="controls noprint" aria-label={say('brief.days')}>
        {before ? (
          <a class="button" data-key="k" href={dossierLink(visit, `brief/${before}`)}>
            ← {day(before, lang)}
          </a>
        ) : null}
        {after ? (
          <a class="button" data-key="j" href={dossierLink(visit, `brief/${after}`)}>
            {day(after, lang)} →
          </a>
        ) : null}
        {date ? (
          <a class="button" href={dossierLink(visit, 'brief')}>
            {say('brief.whole')}
          </a>
        ) : null}
        <a class="button" href={withQuery(visit, { length: isShort(visit) ? null : 'page' })}>
          {say(isShort(visit) ? 'brief.full' : 'brief.onePage')}
        </a>
        {mayArrange(visit) ? <ArrangeLink visit={visit} /> : null}
        <readout-print>
          <button type="button" hidden>
            {say('brief.print')}
          </button>
        </readout-print>
        <readout-copy data-from={inFormat(visit, 'md')} data-done={say('brief.copied')}>
          <button type="button" hidden>
            {say('brief.copy')}
          </button>
        </readout-copy>
        <a class="button" href={inFormat(visit, 'eml')}>
          {say('brief.mail')}
        </a>
      </nav>
      <DayForm visit={visit} date={date} days={days} />
      <BriefStrip visit={visit} date={date} />
      <MachineSummary of={date ? 'day' : 'dossier'} subject={brief.id} visit={visit} />
      {arranging ? <ArrangeForm visit={visit} arranging={arranging} /> : null}
      <BriefView
        brief={brief}
        visit={visit}
        notes={isShort(visit) ? [] : notesOn(visit, date)}
        arranging={arranging}
        isWhole
      />
      <NoteForm visit={visit} brief={brief} date={date} />
      <FreezeForm visit={visit} date={date} />
    </>
  )
}

/** Any day, by a field of the browser's own. */
function DayForm({ visit, date, days }: { visit: DossierVisit; date: string | null; days: readonly string[] }) {
  if (days.length === 0) return null
  return (
    <form class="asof noprint" method="get" action={dossierLink(visit, 'brief').split('?')[0]}>
      <KeptQuestion visit={visit} but={['day']} />
      <label>
        {visit.say('brief.day')}
        <input type="date" name="day" value={date ?? ''} min={days[0]} max={days.at(-1)} />
      </label>
      <button type="submit">{visit.say('schedule.show')}</button>
    </form>
  )
}

/** Days on which a document that speaks of an event appeared. */
function daysOf({ view }: DossierVisit): string[] {
  const days = new Set<string>()
  for (const event of view.record.events)
    for (const id of documentsOf(view, event)) {
      const at = millis(view.documents.get(id)?.published)
      if (at !== null) days.add(dayIn(at, null))
    }
  return [...days].sort()
}
