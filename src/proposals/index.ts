export type { Proposals } from './answer.js'
export { EndpointError } from './endpoint.js'
export { propose } from './propose.js'
