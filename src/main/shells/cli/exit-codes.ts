import { AppError, type ErrorCode } from '../../../shared/contract/app-error.ts'

/** What a script can tell from the exit code of `dateline`. 0 is success. */
export const EXIT_CODES: Record<ErrorCode, number> = {
  internal: 1,
  'invalid-input': 2,
  'not-found': 3,
  conflict: 4,
  busy: 5,
  unsupported: 6,
  cancelled: 7,
}

/** `import` went through, but some files were not imported. */
export const SOME_FILES_FAILED = 8

/** Thrown by Node's own argument parser for an unknown option or a missing value. */
const isUsageError = (error: unknown): boolean =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** Code and words of whatever ended a command. */
export function explainFailure(error: unknown): { code: ErrorCode; exitCode: number; message: string } {
  const code: ErrorCode = error instanceof AppError ? error.code : isUsageError(error) ? 'invalid-input' : 'internal'
  return { code, exitCode: EXIT_CODES[code], message: error instanceof Error ? error.message : String(error) }
}
