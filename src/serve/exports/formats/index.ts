import type { ExportFormat } from '../format.js'
import { annotations } from './annotations.js'
import { atom } from './atom.js'
import { calendar } from './calendar.js'
import { cameo } from './cameo.js'
import { csv } from './csv.js'
import { feed } from './feed.js'
import { ftm } from './ftm.js'
import { ftmStatements } from './ftm-statements.js'
import { geojson } from './geojson.js'
import { jsonLines } from './json-lines.js'
import { jsonld } from './jsonld.js'
import { plover } from './plover.js'
import { site } from './site.js'
import { stix } from './stix.js'
import { timelinejs } from './timelinejs.js'

/** Every format in the order of the Export menu and of `readout export --help`. */
export const EXPORTS: readonly ExportFormat[] = [
  csv,
  jsonLines,
  calendar,
  atom,
  feed,
  timelinejs,
  geojson,
  jsonld,
  annotations,
  ftm,
  ftmStatements,
  stix,
  plover,
  cameo,
  site,
]
