import type { Check } from '../check.js'
import { began } from './began.js'
import { bursts } from './bursts.js'
import { commitments } from './commitments.js'
import { comparison } from './comparison.js'
import { leadTime } from './lead-time.js'
import { length } from './length.js'
import { origins } from './origins.js'
import { participants } from './participants.js'
import { people } from './people.js'
import { place } from './place.js'
import { record } from './record.js'
import { schedule } from './schedule.js'
import { scope } from './scope.js'
import { sources } from './sources.js'
import { status } from './status.js'
import { tally } from './tally.js'
import { time } from './time.js'
import { voices } from './voices.js'

/** Every check, in order: those of one event first, then those of the whole dossier. */
export const CHECKS: readonly Check[] = [
  status,
  leadTime,
  origins,
  length,
  time,
  place,
  participants,
  scope,
  people,
  began,
  record,
  comparison,
  voices,
  tally,
  commitments,
  schedule,
  bursts,
  sources,
]
