import { parseArgs } from 'node:util'
import { describe, expect, it } from 'vitest'
import { EXIT_CODES, explainFailure, SOME_FILES_FAILED } from '../../../../../src/main/shells/cli/exit-codes.ts'
import { AppError, ERROR_CODES } from '../../../../../src/shared/contract/app-error.ts'

const failureOf = (work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    return explainFailure(error)
  }
}

describe('an exit code', () => {
  it('tells every kind of failure from success and from the others', () => {
    const codes = [...ERROR_CODES.map((code) => EXIT_CODES[code]), SOME_FILES_FAILED]
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).not.toContain(0)
  })

  it('follows the code of an explained error', () => {
    expect(explainFailure(new AppError('busy', 'Wait.'))).toEqual({ code: 'busy', exitCode: EXIT_CODES.busy, message: 'Wait.' })
  })

  it('takes an unknown option for a wrong call and anything else for a bug', () => {
    expect(failureOf(() => parseArgs({ args: ['--nope'], options: {} }))).toMatchObject({ exitCode: EXIT_CODES['invalid-input'] })
    expect(explainFailure(new TypeError('x is not a function'))).toMatchObject({ code: 'internal', exitCode: 1 })
  })
})
