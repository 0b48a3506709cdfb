export { ALERT_KINDS, type Alert, type AlertEvidence, type AlertKind, type AlertRule } from './alert.js'
export { evaluate } from './evaluate.js'
export { type AlertState, editedSince, type Seen, seenOf } from './state.js'
