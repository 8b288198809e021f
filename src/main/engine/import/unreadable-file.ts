export const REFUSALS = [
  'empty',
  'no-text',
  'unsupported',
  'binary',
  'undecodable',
  'damaged',
  'encrypted',
  'too-large',
  'unsafe',
  'unreachable',
  'not-an-article',
  'forbidden',
] as const
export type RefusalCode = (typeof REFUSALS)[number]

/** Thrown by readers for a file, or a part of one, that cannot become an article. The message says what happened and what to do. */
export class UnreadableFile extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, reason: string) {
    super(reason)
    this.name = 'UnreadableFile'
    this.code = code
  }
}
