import { defineConfig } from 'vitest/config'

// `units` is the fast part of `npm run check`; `whole` needs a database server, a built package or minutes.
export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['src/**/*.test.{ts,tsx}', 'test/architecture.test.ts'],
          exclude: ['src/store/**'],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['src/store/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/architecture.test.ts', 'test/browser/**'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
