export { createLanguage, type LanguageData } from './create-language.js'
export { identify } from './identify/index.js'
export { nameForms, nameKey, sameName } from './names/index.js'
