import { parseArgs } from 'node:util'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import { type CaseSession, withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'
import { FILTER_HELP, filterFrom, filterOptions } from './filter-options.ts'
import { textTable } from './text-table.ts'

const help = `dateline events --case FILE [--from DAY] [--to DAY] [--kind KIND]… [--all] [--filter JSON] [--limit N] [--json]

Prints the chronology: when, what, who to whom, and whether a person has checked it.

${FILTER_HELP}
  --limit N              at most so many (all of them otherwise)
  --json                 the events as JSON, with everything that is known of them

Example: dateline events --case caucasus.dateline --from 2020-09-27 --to 2020-11-10`

const PAGE = 500

type EventRow = CallOutput<'events.list'>['rows'][number]

async function listEvents(session: CaseSession, filter: EventFilter, limit: number): Promise<{ total: number; rows: EventRow[] }> {
  const rows: EventRow[] = []
  for (;;) {
    const page = await session.ask('events.list', { filter, offset: rows.length, limit: Math.min(PAGE, limit - rows.length) })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= Math.min(page.total, limit)) return { total: page.total, rows }
  }
}

function toCells({ time, kind, title, factuality, status }: EventRow): string[] {
  return [time?.words ?? 'undated', kind, title, factuality === 'asserted' ? '' : factuality, status]
}

/** What the filter leaves out without being asked to, so that nobody takes the list for everything. */
async function leftOut(session: CaseSession, filter: EventFilter): Promise<string> {
  const { doubtful, background } = await session.ask('explore.facets', { filter })
  const parts = [
    ...(doubtful > 0 && !filter.showDoubtful ? [`${doubtful} less certain`] : []),
    ...(background > 0 && !filter.showBackground ? [`${background} background`] : []),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(' and ')} not shown: --all)`
}

async function run(args: string[], { program, stdout }: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { ...filterOptions, case: { type: 'string' }, limit: { type: 'string' }, json: { type: 'boolean' } },
  })
  const filter = filterFrom(values)
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Math.max(1, Number.parseInt(values.limit, 10) || 1)
  return withCase(program, values.case, { create: false }, async (session) => {
    const { total, rows } = await listEvents(session, filter, limit)
    if (values.json) {
      printLine(stdout, JSON.stringify({ total, rows }))
      return 0
    }
    if (rows.length > 0) printLine(stdout, textTable(['when', 'kind', 'what', 'stands as', 'status'], rows.map(toCells)))
    printLine(stdout, `${rows.length} of ${total} events${await leftOut(session, filter)}`)
    return 0
  })
}

export const eventsCommand: Command = { name: 'events', summary: 'Print the chronology of a case', help, run }
