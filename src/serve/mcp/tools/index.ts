import type { Tool } from '../tool.js'
import { brief } from './brief.js'
import { correct, decisions, merge, reject, split, undo } from './decisions.js'
import { dossiers } from './dossiers.js'
import { event } from './event.js'
import { events } from './events.js'
import { importText } from './import-text.js'
import { commitments, schedule, sources, tally } from './ledgers.js'
import { search } from './search.js'
import { statements } from './statements.js'

/** Every tool of the MCP server, in the order in which a client sees them. */
export const TOOLS: readonly Tool[] = [
  dossiers,
  search,
  events,
  event,
  statements,
  brief,
  tally,
  commitments,
  schedule,
  sources,
  decisions,
  importText,
  merge,
  split,
  reject,
  correct,
  undo,
]
