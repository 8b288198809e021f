import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { EXPORT_FORMAT_TABLE, EXPORT_FORMATS, type ExportFormat, exportFormat } from '../../../shared/contract/export-formats.ts'
import { type CaseSession, withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'
import { FILTER_HELP, filterFrom, filterOptions } from './filter-options.ts'

const FORMAT_HELP = EXPORT_FORMAT_TABLE.map(({ id, label, hint }) => `  ${id.padEnd(22)}${label}: ${hint}`).join('\n')

const help = `dateline export --case FILE --format FORMAT [--out FILE] [--from DAY] [--to DAY] [--kind KIND]… [--all] [--filter JSON]

Writes what the filter lets through, to standard output unless told otherwise, ordered so that the same case gives the same
bytes. Large exports are written piece by piece.

  --format FORMAT        one of the formats below
  --out FILE             write to this file and say how much it holds; the file is whole or not there
${FILTER_HELP}
  --width N, --height N  size of a picture, in points (1600 by 900)
  --dark                 a picture for dark backgrounds
  --fold                 a timeline whose long silences are folded
  --redact-actor ID…     leave this actor out by name, wherever it stands; may be given several times
  --redact-article ID…   leave this article out as a source; may be given several times
  --losses               say what the format cannot hold, and write nothing
  --json                 say on standard output what was written, as JSON (with --out)

Formats:
${FORMAT_HELP}

Example: dateline export --case caucasus.dateline --format network-gexf --out network.gexf`

const isFormat = (name: string | undefined): name is ExportFormat => EXPORT_FORMATS.some((format) => format === name)

const options = {
  ...filterOptions,
  case: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  width: { type: 'string' },
  height: { type: 'string' },
  dark: { type: 'boolean' },
  fold: { type: 'boolean' },
  'redact-actor': { type: 'string', multiple: true },
  'redact-article': { type: 'string', multiple: true },
  losses: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

const numberOf = (name: string, text: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new AppError('invalid-input', `--${name} “${text}” is no whole number above 0.`)
  return value
}

/** Bytes of an export as they come; asks for the next piece when the last one is written. */
async function* pieces(session: CaseSession, asked: CallInput<'export.start'>): AsyncGenerator<{ bytes: Buffer; rows: number }> {
  const { exportId } = await session.ask('export.start', asked)
  for (;;) {
    const { text, base64, rows, done } = await session.ask('export.next', { exportId })
    yield { bytes: base64 === null ? Buffer.from(text) : Buffer.from(base64, 'base64'), rows }
    if (done) return
  }
}

const writeAll = async (session: CaseSession, asked: CallInput<'export.start'>, to: Writable): Promise<number> => {
  let last = 0
  for await (const { bytes, rows } of pieces(session, asked)) {
    last = rows
    await new Promise<void>((resolve, reject) => to.write(bytes, (error) => (error ? reject(error) : resolve())))
  }
  return last
}

/** Beside the file first, so that a run cut short leaves no half of one. */
const writeToFile = async (session: CaseSession, asked: CallInput<'export.start'>, path: string): Promise<number> => {
  const part = `${path}.part`
  const file = createWriteStream(part)
  try {
    const rows = await writeAll(session, asked, file)
    file.end()
    await finished(file)
    await rename(part, path)
    return rows
  } catch (error) {
    file.destroy()
    await rm(part, { force: true })
    throw error
  }
}

async function run(args: string[], { program, stdout }: CommandContext): Promise<number> {
  const { values } = parseArgs({ args, options })
  const { format, out } = values
  if (!isFormat(format)) throw new AppError('invalid-input', `Which format? Choose --format ${EXPORT_FORMATS.join(', ')}.`)
  const { loses, mediaType } = exportFormat(format)
  if (values.losses) {
    printLine(stdout, loses.length === 0 ? `${format} loses nothing.` : `${format} loses:\n${loses.map((one) => `  ${one}`).join('\n')}`)
    return 0
  }
  const ids = (name: 'redact-actor' | 'redact-article'): number[] => (values[name] ?? []).map((text) => numberOf(name, text))
  const asked: CallInput<'export.start'> = {
    format,
    filter: filterFrom(values),
    picture: {
      ...(values.width ? { width: numberOf('width', values.width) } : {}),
      ...(values.height ? { height: numberOf('height', values.height) } : {}),
      dark: values.dark ?? false,
      fold: values.fold ?? false,
    },
    redact: { actors: ids('redact-actor'), articles: ids('redact-article') },
  }
  return withCase(program, values.case, { create: false }, async (session) => {
    if (out === undefined) await writeAll(session, asked, stdout)
    else {
      const rows = await writeToFile(session, asked, out)
      const held = rows > 0 ? `${rows} rows to ` : ''
      printLine(stdout, values.json ? JSON.stringify({ file: out, mediaType, rows }) : `Wrote ${held}${out}`)
    }
    return 0
  })
}

export const exportCommand: Command = { name: 'export', summary: 'Write events, network, sources or a report to a file', help, run }
