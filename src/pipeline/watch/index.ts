export { isPollDue, pollDue } from './poll-due.js'
export { type Probe, probe } from './probe.js'
export { addressOf, type Target, targetsOf } from './targets.js'
export { type Polling, type WatchOptions, watchDossiers } from './watch-dossiers.js'
