export type { Proposals } from './answer.js'
export { propose } from './propose.js'
