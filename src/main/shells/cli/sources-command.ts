import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import { withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'

const help = `dateline sources FILE --case FILE [--preview] [--json]

Fills in what articles lack (author, outlet, address, date) from a bibliography, as one step that can be undone. Entries are
joined to articles by address, by title, or by title and date; what an article says already stays.

  FILE         BibTeX, RIS or CSL-JSON, such as Zotero writes it
  --case FILE  the case
  --preview    say what would be filled in and write nothing
  --json       the same as JSON

Example: dateline sources zotero.bib --case mine.dateline --preview`

async function run(args: string[], { program, stdout }: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { case: { type: 'string' }, preview: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const [path] = positionals
  if (path === undefined || positionals.length > 1) throw new AppError('invalid-input', 'Which bibliography? Name one file.')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new AppError('not-found', `“${path}” could not be read. Nothing was changed.`)
  })
  const file = { name: basename(path), text }
  return withCase(program, values.case, { create: false }, async (session) => {
    if (!values.preview) {
      const { words, affected } = await session.ask('sources.join', file)
      printLine(stdout, values.json ? JSON.stringify({ words, affected }) : words)
      return 0
    }
    const preview = await session.ask('sources.preview', file)
    if (values.json) printLine(stdout, JSON.stringify(preview))
    else {
      for (const { article, by, fills } of preview.joined) {
        printLine(
          stdout,
          `${article} (by ${by}): ${fills.map(({ field, value }) => `${field} = ${value}`).join('; ') || 'nothing to fill in'}`,
        )
      }
      printLine(stdout, `${preview.joined.length} of ${preview.entries} entries joined, ${preview.unmatched.length} without an article`)
    }
    return 0
  })
}

export const sourcesCommand: Command = { name: 'sources', summary: 'Fill in metadata from a bibliography', help, run }
