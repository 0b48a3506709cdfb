import { expect, test } from 'vitest'
import { feedLinks } from './feed-links.js'

test('the feeds that a page announces are found, relative ones too, stylesheets and scripts are not', () => {
  const html = `<html><head>
    <link rel="alternate" type="application/rss+xml" title="All news" href="/feed.xml">
    <link rel="alternate" type="application/atom+xml" href="https://press.example/atom?lang=en&amp;x=1">
    <link rel="alternate" hreflang="ru" href="/ru"><link rel="stylesheet" href="/a.css">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    <link rel="alternate" type="text/calendar" href="schedule.ics"></head><body><p>News</p></body></html>`
  expect(feedLinks(html, 'https://press.example/news/')).toEqual([
    'https://press.example/feed.xml',
    'https://press.example/atom?lang=en&x=1',
    'https://press.example/news/schedule.ics',
  ])
})

test.each(['', '<', 'plain words'])('%j announces none', (html) => {
  expect(feedLinks(html, 'https://press.example/')).toEqual([])
})
