import { identify } from '../../language/identify/index.js'
import type { Document, Extraction } from '../../model/index.js'
import type { Resources } from '../resources.js'
import { extractIn } from './extract-in.js'

/** Statements of one document in its own language, which its text tells where the document does not. */
export function extractDocument(document: Document, resources: Resources): Extraction {
  return extractIn(document.lang ?? identify(document.text, resources.installed), document, resources)
}
