import type { Document } from '../model/index.js'

/** placeholder */
export function groupDocuments(documents: readonly Document[]): readonly (readonly string[])[] {
  return documents.map((document) => [document.id])
}
