// Which tests failed and how, read from the reports that the runners write: `npm test` ends with them, so that the tail of a long log says what to look at.

/** A line per failed test of a Vitest JSON report (or per file that did not load): file, full name, first line of the error. */
export function failuresOfVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (status === 'failed' && failed.length === 0) return [line(name, 'did not load', message)]
    return failed.map((test) => line(name, test.fullName, test.failureMessages[0]))
  })
}

/** A line per failed test of a Playwright JSON report. */
export function failuresOfPlaywright({ suites, errors = [] }) {
  return [
    ...suites.flatMap((suite) => failuresOfSuite(suite)),
    ...errors.map(({ message }) => line('playwright', 'error', message)),
  ]
}

function failuresOfSuite({ specs = [], suites = [] }) {
  const failed = specs.filter(({ ok }) => !ok)
  return [
    ...failed.map((spec) =>
      line(spec.file, spec.title, spec.tests.flatMap((test) => test.results).find(({ error }) => error)?.error.message),
    ),
    ...suites.flatMap(failuresOfSuite),
  ]
}

function line(file, name, message = '') {
  const first = message.split('\n').find((text) => text.trim() !== '') ?? ''
  return `  ${file.split('/').slice(-2).join('/')} › ${name}: ${first.slice(0, 300)}`
}
