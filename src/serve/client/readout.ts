import { ReadoutCard } from './card.js'
import { ReadoutCopy } from './copy.js'
import { ReadoutCountdown } from './countdown.js'
import { ReadoutDrop } from './drop.js'
import { foldParts } from './folds.js'
import { listenForKeys } from './keys.js'
import { ReadoutKeysSwitch } from './keys-switch.js'
import { ReadoutLive } from './live.js'
import { ReadoutMoments } from './moments.js'
import { ReadoutPrint } from './print.js'
import { ReadoutSearch } from './search.js'
import { ReadoutTimeline } from './timeline.js'

// Everything works without these: they only save steps.
customElements.define('readout-card', ReadoutCard)
customElements.define('readout-timeline', ReadoutTimeline)
customElements.define('readout-countdown', ReadoutCountdown)
customElements.define('readout-live', ReadoutLive)
customElements.define('readout-moments', ReadoutMoments)
customElements.define('readout-print', ReadoutPrint)
customElements.define('readout-copy', ReadoutCopy)
customElements.define('readout-drop', ReadoutDrop)
customElements.define('readout-search', ReadoutSearch)
customElements.define('readout-keys-switch', ReadoutKeysSwitch)
listenForKeys(document)
foldParts(document)
