import { existsSync } from 'node:fs'

const USUAL = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium named in READOUT_CHROMIUM, else a system one, else Playwright's own (undefined). */
export function chromium(): string | undefined {
  return process.env.READOUT_CHROMIUM || USUAL.find(existsSync)
}
