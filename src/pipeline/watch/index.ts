export { addressOf, type Target, targetsOf } from './targets.js'
export { type Polling, type WatchOptions, watchDossiers } from './watch-dossiers.js'
