/**
 * Readout as a library: the pure stages, and one loader for the languages and the gazetteer that come with the package.
 *
 * ```ts
 * import { extractDocument, link, loadResources, NOTHING_KNOWN, read, reconcile } from 'readout'
 * ```
 *
 * A worked example stands in docs/library.md.
 */
export * from './brief/index.js'
export * from './extract/index.js'
export * from './language/index.js'
export * from './link/index.js'
export type * from './model/index.js'
export { loadResources, type Resources, withNames } from './pipeline/resources.js'
export { extractDocument } from './pipeline/threads/extract-documents.js'
export * from './read/index.js'
export * from './reconcile/index.js'
