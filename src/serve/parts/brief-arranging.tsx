import type { Brief, BriefSentence } from '../../model/index.js'
import { changesOn, keysIn } from '../brief-lines/chosen-brief.js'
import type { LineChange } from '../brief-lines/line-changes.js'
import { moment, quoted } from '../text/format.js'
import { dossierLink, withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** What an editor needs to arrange a brief: the brief as it was written, and the choices that stand. */
export type Arranging = {
  readonly date: string | null
  readonly keys: ReadonlyMap<BriefSentence, string>
  readonly changes: readonly LineChange[]
}

const FORM = 'arrange'

/** The lines of a brief by name, with the choices made so far. */
export function arrangingOf(visit: DossierVisit, written: Brief, date: string | null): Arranging {
  return { date, keys: keysIn(written), changes: changesOn(visit, date) }
}

/** The way into arranging the lines and out of it. */
export function ArrangeLink({ visit }: { visit: DossierVisit }) {
  const isOn = visit.query.get('arrange') === '1'
  return (
    <a class="button" href={withQuery(visit, { arrange: isOn ? null : '1', length: null })}>
      {visit.say(isOn ? 'lines.done' : 'lines.arrange')}
    </a>
  )
}

/** The one form that all buttons of the lines belong to, and what was chosen so far, each with the way back. */
export function ArrangeForm({ visit, arranging: { date, changes } }: { visit: DossierVisit; arranging: Arranging }) {
  const { say, who, lang } = visit
  return (
    <section class="card noprint" aria-labelledby="arranging">
      <h2 id="arranging">{say('lines.arrange')}</h2>
      <p class="soft">{say('lines.about')}</p>
      <form id={FORM} class="asof" method="post" action={dossierLink(visit, 'brief/lines').split('?')[0]}>
        {/* Enter in the field of the name is to press none of the buttons. */}
        <button type="submit" class="unseen" disabled>
          {say('lines.arrange')}
        </button>
        {date ? <input type="hidden" name="day" value={date} /> : null}
        {who.name ? (
          <p class="soft">{say('curate.as', { name: who.name })}</p>
        ) : (
          <label>
            {say('curate.by')}{' '}
            <input
              name="by"
              required
              minlength={2}
              maxlength={80}
              autocomplete="name"
              value={changes.at(-1)?.by ?? ''}
            />
          </label>
        )}
      </form>
      {changes.length > 0 ? (
        <ul class="plain">
          {changes.toReversed().map((change) => (
            <li>
              <strong>{say(`lines.was-${change.do}`)}</strong> {quoted(change.words, lang)}{' '}
              <span class="soft">
                {change.by}, {moment(change.at, lang)}
              </span>{' '}
              <Press visit={visit} name="lines.undo" value={`undo:${change.id}`} about={change.words} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

type Line = {
  readonly visit: DossierVisit
  /** Section and key of the line. */
  readonly name: string
  readonly about: string
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The buttons of one line; the first of a section cannot go up, nor the last down. */
export function LineButtons({ visit, name, about, isFirst, isLast }: Line) {
  return (
    <span class="presses noprint">
      {isFirst ? null : <Press visit={visit} name="lines.up" value={`up:${name}`} about={about} />}
      {isLast ? null : <Press visit={visit} name="lines.down" value={`down:${name}`} about={about} />}
      <Press visit={visit} name="lines.hide" value={`hide:${name}`} about={about} />
    </span>
  )
}

type Pressed = {
  readonly visit: DossierVisit
  readonly name: 'lines.up' | 'lines.down' | 'lines.hide' | 'lines.undo'
  readonly value: string
  /** The line, for those who hear the page. */
  readonly about: string
}

function Press({ visit: { say }, name, value, about }: Pressed) {
  return (
    <button type="submit" form={FORM} name="change" value={value} aria-label={`${say(name)}: ${about.slice(0, 80)}`}>
      {say(name)}
    </button>
  )
}
