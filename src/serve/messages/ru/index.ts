import { en } from '../en/index.js'

export const ru = en
