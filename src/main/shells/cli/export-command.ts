import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/contract/export-calls.ts'
import { withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'
import { FILTER_HELP, filterFrom, filterOptions } from './filter-options.ts'

const help = `dateline export --case FILE --format FORMAT [--out FILE] [--from DAY] [--to DAY] [--kind KIND]… [--all] [--filter JSON]

Writes what the filter lets through, to standard output unless told otherwise.

  --format FORMAT        one of ${EXPORT_FORMATS.join(', ')}
  --out FILE             write to this file and say how much it holds
${FILTER_HELP}
  --json                 say on standard output what was written, as JSON (with --out)

Example: dateline export --case caucasus.dateline --format network-gexf --out network.gexf`

const isFormat = (name: string | undefined): name is ExportFormat => EXPORT_FORMATS.some((format) => format === name)

async function run(args: string[], { program, stdout }: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { ...filterOptions, case: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } },
  })
  const { format, out } = values
  if (!isFormat(format)) throw new AppError('invalid-input', `Which format? Choose --format ${EXPORT_FORMATS.join(', ')}.`)
  const filter = filterFrom(values)
  return withCase(program, values.case, { create: false }, async (session) => {
    const { text, rows, mediaType } = await session.ask('export.make', { format, filter })
    if (out === undefined) stdout.write(text)
    else {
      await writeFile(out, text)
      printLine(stdout, values.json ? JSON.stringify({ file: out, mediaType, rows }) : `Wrote ${rows} rows to ${out}`)
    }
    return 0
  })
}

export const exportCommand: Command = { name: 'export', summary: 'Write events or the network to a file', help, run }
