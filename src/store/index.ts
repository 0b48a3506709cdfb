export { StoreError, type StoreErrorCode } from './error.js'
export { openStore, type StoreOptions } from './open.js'
export type * from './store.js'
export { verifyFolder } from './verify.js'
