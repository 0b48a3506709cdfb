import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const { failuresOfPlaywright, failuresOfVitest } = await import(
  fileURLToPath(new URL('../scripts/failures.mjs', import.meta.url))
)

test('the end of `npm test` names each failed test with its error, and files that did not load', () => {
  const passed = { status: 'passed', fullName: 'pays the toll', failureMessages: [] }
  const failed = {
    status: 'failed',
    fullName: 'a ferry lands once',
    failureMessages: ['\nAssertionError: expected 2 to be 1\n    at …'],
  }
  expect(
    failuresOfVitest({
      testResults: [
        { name: '/home/anna/readout/src/link/ferry.test.ts', status: 'failed', assertionResults: [passed, failed] },
        { name: '/home/anna/readout/src/link/toll.test.ts', status: 'passed', assertionResults: [passed] },
        { name: 'src/link/pier.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    }),
  ).toEqual([
    '  link/ferry.test.ts › a ferry lands once: AssertionError: expected 2 to be 1',
    '  link/pier.test.ts › did not load: no such module',
  ])
})

test('so it does of the browser’s tests, however deep they are grouped', () => {
  const spec = (ok: boolean, title: string, message?: string) => ({
    ok,
    title,
    file: 'pier.spec.ts',
    tests: [{ results: [{}, ...(message === undefined ? [] : [{ error: { message } }])] }],
  })
  const suites = [{ specs: [spec(true, 'opens')], suites: [{ specs: [spec(false, 'closes', 'Timeout of 30 s')] }] }]
  expect(failuresOfPlaywright({ suites })).toEqual(['  pier.spec.ts › closes: Timeout of 30 s'])
  expect(failuresOfPlaywright({ suites: [], errors: [{ message: 'port taken' }] })).toEqual([
    '  playwright › error: port taken',
  ])
})
