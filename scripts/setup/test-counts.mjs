import { existsSync, readFileSync } from 'node:fs'

export const NO_COUNTS = { passed: 0, failed: 0, skipped: 0 }

export const addCounts = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped })

/** From Vitest's JSON report. A file that could not even be loaded has no tests in it: it counts as one failure. */
export function vitestCounts(report) {
  const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** From Playwright's JSON report. Errors outside of any test (a setup that failed) count as failures. */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }
}

/** Counts of a runner that ended with `code`; one that left no report, or failed without a failed test, counts as one failure. */
export function countsOf(reportFile, read, code) {
  if (!existsSync(reportFile)) return { ...NO_COUNTS, failed: 1 }
  const counts = read(JSON.parse(readFileSync(reportFile, 'utf8')))
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

export const countsLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`
