import type { Layout } from '../layout.js'

/** News of the President of Russia's site (kremlin.ru, en.kremlin.ru; kremlin.example in the demo), the design in use since 2015. */
export const kremlin: Layout = {
  name: 'kremlin.ru',
  site: /(^|\.)kremlin\.(ru|example)$/,
  from: '2015-04-01',
  to: null,
  zone: 'Europe/Moscow',
  midnightIsUnknown: true,
  needs: '.read__published',
  title: '.entry-title',
  lead: '.read__lead, .entry-summary',
  body: '.entry-content',
  date: '.read__published',
  clock: '.read__time',
  updated: '.read__updated time',
  place: '.read__place, .p-location',
  persons: '.read__taglist a[href*="/catalog/persons/"]',
  drop: '.read__tooltip, .read__bottommeta, .read__cut, .masha-ignore, .read__tags, figure, .slider, .photo, .media',
}
