import type { DossierVisit, Screen, Visit } from '../visit/visit.js'
import { alertsScreen } from './alerts.js'
import { apiScreen } from './api.js'
import { briefScreen, dayBriefScreen } from './brief.js'
import { commitmentsScreen } from './commitments.js'
import { compareSourcesScreen } from './compare-sources.js'
import { decisionsScreen } from './decisions.js'
import { eventScreen } from './event.js'
import { failedWorkScreen } from './failed-work.js'
import { frozenBriefScreen } from './frozen-brief.js'
import { helpScreen } from './help.js'
import { homeScreen } from './home.js'
import { importScreen } from './import.js'
import { proposalsScreen } from './proposals.js'
import { glossaryScreen, methodScreen } from './prose.js'
import { readerScreen } from './reader.js'
import { recordScreen } from './record.js'
import { scheduleScreen } from './schedule.js'
import { searchScreen } from './search.js'
import { sourceScreen } from './source.js'
import { sourcesScreen } from './sources.js'
import { statusScreen } from './status.js'
import { timelineScreen } from './timeline.js'
import { usersScreen } from './users.js'

/** Screens that stand outside any dossier. */
export const siteScreens: readonly Screen<Visit>[] = [
  homeScreen,
  methodScreen,
  glossaryScreen,
  statusScreen,
  usersScreen,
  failedWorkScreen,
  alertsScreen,
  helpScreen,
  apiScreen,
]

/** Screens of a dossier. */
export const dossierScreens: readonly Screen<DossierVisit>[] = [
  timelineScreen,
  eventScreen,
  readerScreen,
  recordScreen,
  commitmentsScreen,
  scheduleScreen,
  searchScreen,
  sourcesScreen,
  compareSourcesScreen,
  sourceScreen,
  briefScreen,
  dayBriefScreen,
  frozenBriefScreen,
  importScreen,
  decisionsScreen,
  proposalsScreen,
]
