import type { Watcher } from '../rule.js'
import { attention } from './attention.js'
import { difference } from './difference.js'
import { edited } from './edited.js'
import { expiring } from './expiring.js'
import { official } from './official.js'
import { silent } from './silent.js'
import { status } from './status.js'

/** Every kind of rule, in the order in which its alerts are told. */
export const WATCHERS: readonly Watcher[] = [status, official, edited, expiring, difference, attention, silent]
