import type { Layout } from '../layout.js'
import { kremlin } from './kremlin.js'
import { pressOffice } from './press-office.js'
import { whitehouse2021, whitehouse2025 } from './whitehouse.js'

/** Layouts of official sites, the most particular first. */
export const LAYOUTS: readonly Layout[] = [kremlin, whitehouse2025, whitehouse2021, pressOffice]
