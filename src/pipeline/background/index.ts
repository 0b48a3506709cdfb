export { type Background, createBackground } from './background.js'
