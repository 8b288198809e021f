import { isAbsolute, resolve } from 'node:path'

export const CASE_EXTENSION = '.dateline'

/** The case that a command line names, as the system passes it for a double-clicked file; options and everything else are not it. */
export function caseArgument(argv: readonly string[], workingDir: string): string | null {
  const named = argv.slice(1).find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(CASE_EXTENSION))
  if (named === undefined) return null
  return isAbsolute(named) ? named : resolve(workingDir, named)
}
