export { nameForms } from './forms.js'
export { type NameRules, nameRules } from './rules.js'
export { type SameName, sameName } from './same.js'
export { nameKey } from './skeleton.js'
