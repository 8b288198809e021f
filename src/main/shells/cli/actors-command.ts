import { parseArgs } from 'node:util'
import type { ActorSummary } from '../../../shared/contract/shapes.ts'
import { withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'
import { FILTER_HELP, filterFrom, filterOptions } from './filter-options.ts'
import { textTable } from './text-table.ts'

const help = `dateline actors --case FILE [--text WORDS] [--from DAY] [--to DAY] [--kind KIND]… [--all] [--filter JSON] [--json]

Prints who acts in a case, with the number of events and articles of each.

  --text WORDS           only actors whose name has these words
${FILTER_HELP}
  --json                 the actors as JSON

Example: dateline actors --case caucasus.dateline --text azerb`

const PAGE = 500

const toCells = ({ name, kind, affiliation, events, articles, status }: ActorSummary): string[] => [
  name,
  kind,
  affiliation?.name ?? '',
  String(events),
  String(articles),
  status,
]

async function run(args: string[], { program, stdout }: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { ...filterOptions, case: { type: 'string' }, text: { type: 'string' }, json: { type: 'boolean' } },
  })
  const filter = filterFrom(values)
  return withCase(program, values.case, { create: false }, async (session) => {
    const rows: ActorSummary[] = []
    for (;;) {
      const page = await session.ask('actors.list', { filter, text: values.text ?? '', offset: rows.length, limit: PAGE })
      rows.push(...page.rows)
      if (page.rows.length === 0 || rows.length >= page.total) break
    }
    if (values.json) printLine(stdout, JSON.stringify({ total: rows.length, rows }))
    else {
      if (rows.length > 0) printLine(stdout, textTable(['name', 'kind', 'belongs to', 'events', 'articles', 'status'], rows.map(toCells)))
      printLine(stdout, `${rows.length} actors`)
    }
    return 0
  })
}

export const actorsCommand: Command = { name: 'actors', summary: 'Print who acts in a case', help, run }
