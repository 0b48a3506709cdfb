import { expect, test } from 'vitest'
import { documentOf } from '../../../test/fixtures/statements.js'
import type { Actor } from '../../model/index.js'
import { datelineZone } from './dateline-zone.js'
import type { Mention } from './mentions.js'

const PLACES = { 'ABU DHABI': 'Asia/Dubai', Muscat: 'Asia/Muscat', ЕРЕВАН: 'Asia/Yerevan', Paris: 'Europe/Paris' }

/** The zone of a text's dateline, where these towns are places and the first of any other two words is a person. */
function zoneOf(text: string, lane: 'media' | 'official' = 'media'): string | null {
  const mentions = Object.entries(PLACES).flatMap(([name, zone]): Mention[] => {
    const at = text.indexOf(name)
    const actor: Actor = {
      ...{ id: name, kind: 'place', name, names: {}, party: null, zone, holds: [], standsFor: null },
      ...{ not: [], adjectives: {} },
    }
    return at < 0 ? [] : [{ span: [at, at + name.length], via: 'name', actor, offices: [] }]
  })
  return datelineZone(documentOf({ text, lane }), mentions)
}

test.each([
  ['ABU DHABI, May 9 (Wire) — The envoys sat down at 3:10 p.m.', 'Asia/Dubai'],
  ['Envoys meet at last\n\nMuscat (AFP) – The envoys sat down at noon.', 'Asia/Muscat'],
  ['ЕРЕВАН, 9 мая. /Вестник/ — Посланники сели за стол в 15:10.', 'Asia/Yerevan'],
  ['ЕРЕВАН — Посланники сели за стол в 15:10.', 'Asia/Yerevan'],
  ['The envoys left Paris at noon — Nobody saw them.', null],
  ['Envoys arrive in Muscat at noon\nThe talks begin — They say.', null],
  ['GENEVA — The envoys left Paris at noon.', null],
])('the clock of %s', (text, zone) => {
  expect(zoneOf(text)).toBe(zone)
  expect(zoneOf(text, 'official')).toBe(null)
})
