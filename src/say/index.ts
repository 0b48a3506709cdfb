export { reworded } from './reworded.js'
export { type Lang, message, named, type Speaker, speak, speakerOf, speakPart, tablesOf, term } from './speak.js'
export { sayDay, sayMinutes } from './time.js'
export type { Sentences, Tables, Terms } from './words.js'
