import type { Layout } from '../layout.js'

/** Briefings and statements of whitehouse.gov (whitehouse.example in the demo) under the design of 2025. */
export const whitehouse2025: Layout = {
  name: 'whitehouse.gov 2025',
  site: /(^|\.)whitehouse\.(gov|example)$/,
  from: '2025-01-20',
  to: null,
  zone: 'America/New_York',
  midnightIsUnknown: true,
  needs: '.wp-block-whitehouse-topper__headline, .wp-block-post-content',
  title: '.wp-block-whitehouse-topper__headline, h1',
  lead: null,
  body: '.wp-block-post-content, .entry-content',
  date: '.wp-block-post-date time[datetime], .wp-block-whitehouse-topper time[datetime], time[datetime]',
  clock: null,
  updated: null,
  place: null,
  persons: null,
  drop: '.wp-block-whitehouse-topper, .wp-block-post-date, .share, nav, aside, form, figure, .wp-block-buttons',
}

/** The design of 2021 to 2025. */
export const whitehouse2021: Layout = {
  ...whitehouse2025,
  name: 'whitehouse.gov 2021',
  from: '2021-01-20',
  to: '2025-01-20',
  needs: '.topper-title, section.body-content',
  title: 'h1.page-title, .topper-title',
  body: 'section.body-content, .body-content',
  date: 'time.posted-on[datetime], time.entry-date[datetime]',
  drop: '.topper, .share, nav, aside, form, figure, .posted-on',
}
