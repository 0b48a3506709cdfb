import { DAY, HOUR } from '../timeline/data.js'
import { moved, stamp, type Window, zoomed } from '../timeline/window.js'
import { withQuery } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** Moves and zooms the window, and chooses the clock that places the marks: plain links, which keys and a script use too. */
export function TimelineControls({ visit, window, all }: { visit: DossierVisit; window: Window; all: Window }) {
  const { say } = visit
  const to = ({ from, to: end }: Window) => withQuery(visit, { from: stamp(from), to: stamp(end), skip: null })
  const centre = (window.from + window.to) / 2
  const length = (ms: number) => to({ from: centre - ms / 2, to: centre + ms / 2 })
  const clock = visit.query.get('clock') === 'happened'
  const isAll = visit.query.get('from') === null && visit.query.get('to') === null
  const span = Math.min(window.to - window.from, (all.to - all.from) * 2)
  return (
    <nav class="controls noprint" aria-label={say('timeline.controls')}>
      <a class="button" data-key="[" href={to(moved(window, -0.5))}>
        {say('timeline.earlier')}
      </a>
      <a class="button" data-key="]" href={to(moved(window, 0.5))}>
        {say('timeline.later')}
      </a>
      <a class="button" data-key="+" href={to(zoomed(window, 0.5))}>
        {say('timeline.zoomIn')}
      </a>
      <a class="button" data-key="-" href={span > 0 ? to(zoomed(window, 2)) : '#'}>
        {say('timeline.zoomOut')}
      </a>
      <a class="button" href={length(HOUR)}>
        {say('timeline.hour')}
      </a>
      <a class="button" href={length(DAY)}>
        {say('timeline.day')}
      </a>
      <a class="button" href={length(7 * DAY)}>
        {say('timeline.week')}
      </a>
      <a
        class="button"
        data-key="0"
        href={withQuery(visit, { from: null, to: null, skip: null })}
        aria-current={isAll ? 'true' : undefined}
      >
        {say('timeline.all')}
      </a>
      <span class="switch">
        {say('timeline.placedAt')}{' '}
        <a href={withQuery(visit, { clock: null })} aria-current={clock ? undefined : 'true'}>
          {say('timeline.byReport')}
        </a>{' '}
        <a href={withQuery(visit, { clock: 'happened' })} aria-current={clock ? 'true' : undefined}>
          {say('timeline.byEvent')}
        </a>
      </span>
    </nav>
  )
}
