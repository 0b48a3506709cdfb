import type { Message } from '../index.js'
import { frame } from './frame.js'
import { moreScreens } from './more-screens.js'
import { screens } from './screens.js'
import { words } from './words.js'

/** Everything the interface says, in English. */
export const en = { ...frame, ...screens, ...moreScreens, ...words } satisfies Readonly<Record<string, Message>>
