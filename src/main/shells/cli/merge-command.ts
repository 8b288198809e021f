import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { MergeCounts } from '../../../shared/contract/exchange-calls.ts'
import { withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'

const help = `dateline merge OTHER --case FILE [--preview] [--json]

Takes another case into this one, as one step that can be undone. The same articles, actors and events are recognised;
what this case says stays, and decisions stay each coder’s own.

  OTHER        a .dateline file, or a case as JSON lines (dateline export --format case-jsonl)
  --case FILE  the case to merge into, which is made when there is none yet
  --preview    say what it would bring and write nothing
  --json       the counts as JSON

Example: dateline merge from-ben.dateline --case mine.dateline --preview`

const described = ({ name, articles, actors, events, decisions, notes, coders }: MergeCounts): string =>
  [
    `“${name}”${coders.length > 0 ? `, with decisions of ${coders.join(', ')}` : ''}`,
    ...Object.entries({ articles, actors, events, decisions, notes }).map(
      ([what, { added, known }]) => `  ${what.padEnd(10)} ${added} new, ${known} known`,
    ),
  ].join('\n')

async function run(args: string[], { program, stdout }: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { case: { type: 'string' }, preview: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const [other] = positionals
  if (other === undefined || positionals.length > 1) throw new AppError('invalid-input', 'Which case is to be merged? Name one file.')
  const path = resolve(other)
  return withCase(program, values.case, { create: !values.preview }, async (session) => {
    const counts = values.preview
      ? await session.ask('case.previewMergeFile', { path })
      : (await session.ask('case.mergeFile', { path })).counts
    printLine(stdout, values.json ? JSON.stringify(counts) : described(counts))
    return 0
  })
}

export const mergeCommand: Command = { name: 'merge', summary: 'Take another case into this one', help, run }
