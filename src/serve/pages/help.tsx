import type { MessageKey } from '../messages/index.js'
import { Legend } from '../parts/status.js'
import type { Screen, Visit } from '../visit/visit.js'

const KEYS: readonly (readonly [string, MessageKey])[] = [
  ['/', 'keys.search'],
  ['?', 'keys.help'],
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['Enter', 'keys.open'],
  ['u', 'keys.up'],
  ['[ ]', 'keys.move'],
  ['+ − 0', 'keys.zoom'],
  ['← → ↑ ↓', 'keys.plot'],
  ['Esc', 'keys.escape'],
  ['s', 'keys.summary'],
  ['y', 'keys.cite'],
  ['t', 'keys.zone'],
  ['o', 'keys.original'],
]

/** What the marks and the keys mean; the keys can be switched off here (WCAG 2.1.4). */
export const helpScreen: Screen<Visit> = {
  path: '/help',
  page: ({ say }) => ({
    title: say('frame.help'),
    body: (
      <>
        <h1>{say('frame.help')}</h1>
        <h2>{say('help.marks')}</h2>
        <p>{say('help.ink')}</p>
        <Legend say={say} />
        <p>{say('help.columns')}</p>
        <h2>{say('help.clocks')}</h2>
        <p>{say('help.clocksText')}</p>
        <h2>{say('help.keys')}</h2>
        <readout-keys-switch data-on={say('help.keysOn')} data-off={say('help.keysOff')}></readout-keys-switch>
        <table class="keys">
          <thead>
            <tr>
              <th scope="col">{say('help.key')}</th>
              <th scope="col">{say('help.does')}</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(([key, words]) => (
              <tr>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{say(words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ),
  }),
}
