import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addCounts, countsLine, countsOf, playwrightCounts, vitestCounts } from '../../../scripts/setup/test-counts.mjs'

const file = join(mkdtempSync(join(tmpdir(), 'dateline-counts-')), 'report.json')

const vitestReport = (failedFiles: number) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: Array.from({ length: failedFiles }, () => ({ status: 'failed', assertionResults: [] })),
})

describe('the count of the tests', () => {
  it('adds up the runners in one plain line', () => {
    const browser = playwrightCounts({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 }, errors: [] })
    expect(countsLine(addCounts(vitestCounts(vitestReport(0)), browser))).toBe('9 passed, 2 failed, 6 skipped')
  })

  it('counts a test file that could not be loaded as a failure', () => {
    expect(vitestCounts(vitestReport(2)).failed).toBe(2)
  })

  it('counts a set-up that failed outside of any test as a failure', () => {
    expect(playwrightCounts({ stats: { expected: 0, flaky: 0, unexpected: 0, skipped: 0 }, errors: [{}] }).failed).toBe(1)
  })

  it('counts a runner that broke off as a failure, with a report and without one', () => {
    expect(countsOf('/nowhere/report.json', vitestCounts, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    writeFileSync(file, JSON.stringify(vitestReport(0)))
    expect(countsOf(file, vitestCounts, 1)).toEqual({ passed: 5, failed: 1, skipped: 2 })
    expect(countsOf(file, vitestCounts, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 })
  })
})
