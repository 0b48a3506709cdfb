import type { Message, MessageKey } from '../index.js'
import { access } from './access.js'
import { alerts } from './alerts.js'
import { failedWork } from './failed-work.js'
import { frame } from './frame.js'
import { ledgers } from './ledgers.js'
import { lines } from './lines.js'
import { machine } from './machine.js'
import { moreScreens } from './more-screens.js'
import { notes } from './notes.js'
import { screens } from './screens.js'
import { sources } from './sources.js'
import { words } from './words.js'

/** Everything the interface says, in Russian. */
export const ru: Readonly<Record<MessageKey, Message>> = {
  ...frame,
  ...access,
  ...failedWork,
  ...alerts,
  ...screens,
  ...ledgers,
  ...lines,
  ...machine,
  ...moreScreens,
  ...notes,
  ...sources,
  ...words,
}
