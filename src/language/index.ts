export { createLanguage, type LanguageData } from './create-language.js'
export { type NameRules, nameForms, nameKey, nameRules, sameName } from './names/index.js'
