import { defineConfig } from 'vitest/config'

// `units` is the fast part of `npm run check`; `whole` needs a database server, a built package or minutes.
// Files share a process and its modules: loading them anew for each file took more time than the tests of `units`.
export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    isolate: false,
    globalSetup: ['test/temporary-folder.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['src/**/*.test.{ts,tsx}', 'test/architecture.test.ts'],
          exclude: ['src/store/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['src/store/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/architecture.test.ts', 'test/browser/**'],
          globalSetup: ['test/database-server.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // One more than the cores of a small machine: many of these tests wait for a process or a clock.
          maxWorkers: 3,
        },
      },
    ],
  },
})
