import type { Layout } from '../layout.js'

/** A press office whose pages follow schema.org microdata or h-entry; only for sources that a dossier calls official. */
export const pressOffice: Layout = {
  name: 'press office',
  site: null,
  from: '2000-01-01',
  to: null,
  zone: null,
  midnightIsUnknown: true,
  needs: '[itemprop="articleBody"], .e-content, .entry-content',
  title: '[itemprop="headline"], .p-name, .entry-title, h1',
  lead: '[itemprop="description"]:not(meta), .p-summary, .entry-summary',
  body: '[itemprop="articleBody"], .e-content, .entry-content',
  date: '[itemprop="datePublished"], time.dt-published, time.published, time.entry-date, time[pubdate]',
  clock: null,
  updated: '[itemprop="dateModified"], time.dt-updated, time.updated',
  place: '.p-location, [itemprop="contentLocation"]',
  persons: 'a[rel~="tag"][href*="/person"]',
  drop: 'nav, aside, footer, form, figure, .related, .share, .tags, .sidebar',
}
