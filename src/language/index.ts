export { createLanguage, type LanguageData } from './create-language.js'
export { type NameRules, nameForms, nameKey, nameRules, sameName, shortNames } from './names/index.js'
