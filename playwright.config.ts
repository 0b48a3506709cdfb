import { defineConfig, devices } from '@playwright/test'
import { chromium } from './test/browser/chromium.js'

const port = 7391
const size = { width: 1280, height: 900 }

// One server over the demo dossier, imported anew through the built command line; four ways to look at it.
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/playwright',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  webServer: {
    command: `node test/browser/serve-demo.mjs ${port}`,
    url: `http://127.0.0.1:${port}/d/us-russia-2025/brief`,
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: chromium(), args: flags() },
  },
  projects: [
    {
      name: 'light',
      testIgnore: ['no-script.spec.ts', 'changing.spec.ts'],
      use: { ...devices['Desktop Chrome'], viewport: size, colorScheme: 'light' },
    },
    {
      name: 'phone',
      testMatch: 'look.spec.ts',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'ru-RU' },
    },
    {
      name: 'changing',
      testMatch: 'changing.spec.ts',
      dependencies: ['light', 'phone', 'no-script'],
      use: { viewport: size },
    },
    { name: 'no-script', testMatch: 'no-script.spec.ts', use: { viewport: size, javaScriptEnabled: false } },
  ],
})

function flags(): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
}
