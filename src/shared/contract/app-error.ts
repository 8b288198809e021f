export const ERROR_CODES = ['invalid-input', 'not-found', 'conflict', 'busy', 'unsupported', 'cancelled', 'internal'] as const
/** Closed: the command line maps each to an exit code, the screen to words. */
export type ErrorCode = (typeof ERROR_CODES)[number]

/** What can be explained: the message says what happened, what was kept and what to do. Anything else thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'AppError'
    this.code = code
  }
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } }
