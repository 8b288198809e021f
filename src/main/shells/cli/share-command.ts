import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import { withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'

const help = `dateline share --case FILE --out COPY

Writes a copy of the case to give away: without notes, your rejected finds, the original files and the list of changes.
The case itself stays as it is.

  --case FILE  the case
  --out COPY   the copy, a file that is not there yet

Example: dateline share --case mine.dateline --out for-everyone.dateline`

async function run(args: string[], { program, stdout }: CommandContext): Promise<number> {
  const { values } = parseArgs({ args, options: { case: { type: 'string' }, out: { type: 'string' } } })
  const { out } = values
  if (out === undefined) throw new AppError('invalid-input', 'Where to? Name the copy with --out FILE.')
  return withCase(program, values.case, { create: false }, async (session) => {
    printLine(stdout, (await session.ask('case.shareCopyTo', { path: resolve(out) })).words)
    return 0
  })
}

export const shareCommand: Command = { name: 'share', summary: 'Write a copy of a case to give away', help, run }
