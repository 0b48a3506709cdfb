import type { Rule } from '../scene.js'
import { act } from './act.js'
import { denounce } from './denounce.js'
import { phoneSign } from './phone-sign.js'
import { putOff } from './put-off.js'
import { readout } from './readout.js'
import { rebut } from './rebut.js'
import { refute } from './refute.js'
import { report } from './report.js'
import { state } from './state.js'

/** The rules in order; each sees what those before it found. */
export const rules: readonly Rule[] = [act, putOff, refute, readout, phoneSign, state, denounce, rebut, report]
