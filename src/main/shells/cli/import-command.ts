import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import { type FileOutcome, type JobState, rowsOfBefore } from '../../../shared/contract/article-calls.ts'
import { type CaseSession, withCase } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'
import { EXIT_CODES, SOME_FILES_FAILED } from './exit-codes.ts'

const help = `dateline import FILE… --case FILE [--json]

Reads articles into a case, which is made when there is none yet, and finds actors, places, dates and events in them.

  FILE…        articles or folders of articles
  --case FILE  the case, by custom named something.dateline
  --json       the whole outcome as JSON

A file that cannot be read gets its own line with the reason and the others go on; the exit code is then ${SOME_FILES_FAILED}.
An article that is in the case already is not imported twice. Ctrl+C keeps what is imported and stops.

Example: dateline import reports/*.html --case caucasus.dateline`

const describe = ({ state, name, reason, events }: FileOutcome): string =>
  state === 'imported' ? `imported   ${name}  (${events} ${events === 1 ? 'event' : 'events'})` : `${state.padEnd(9)}  ${name}: ${reason}`

/** Starts the import and resolves to the job when it has ended, one way or the other. */
async function importFiles(
  session: CaseSession,
  paths: string[],
  interrupted: AbortSignal,
  onOutcome: (outcome: FileOutcome) => void,
): Promise<JobState> {
  const outcomes: FileOutcome[] = []
  let finish: (job: JobState) => void = () => {}
  const ended = new Promise<JobState>((resolve) => {
    finish = resolve
  })
  const watch = (job: JobState) => {
    for (const outcome of job.outcomes) onOutcome(outcome)
    outcomes.push(...job.outcomes)
    if (job.state !== 'running' && job.state !== 'paused') finish({ ...job, outcomes })
  }
  let jobId = ''
  const early: JobState[] = []
  session.onNotice((notice) => {
    if (notice.type !== 'job') return
    if (jobId === '') early.push(notice.job)
    else if (notice.job.jobId === jobId) watch(notice.job)
  })
  jobId = (await session.ask('import.paths', { paths })).jobId
  for (const job of early) if (job.jobId === jobId) watch(job)
  interrupted.addEventListener('abort', () => session.ask('import.cancel', { jobId }))
  return ended
}

async function run(args: string[], { program, stdout, stderr, interrupted }: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { case: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (positionals.length === 0) throw new AppError('invalid-input', 'Which files? Name at least one article or folder.')
  const paths = positionals.map((path) => resolve(path))
  return withCase(program, values.case, { create: true }, async (session) => {
    const job = await importFiles(session, paths, interrupted, (outcome) => {
      if (!values.json) printLine(outcome.state === 'failed' ? stderr : stdout, describe(outcome))
    })
    const count = (state: FileOutcome['state']) => job.outcomes.filter((outcome) => outcome.state === state).length
    if (values.json) printLine(stdout, JSON.stringify(job))
    else {
      const { updated, kept } = rowsOfBefore(job.outcomes)
      const rows = updated + kept > 0 ? `, ${updated} ${updated === 1 ? 'row' : 'rows'} updated, ${kept} kept as decided` : ''
      printLine(stdout, `${count('imported')} imported${rows}, ${count('duplicate')} already there, ${count('failed')} failed`)
    }
    if (job.state === 'cancelled') return EXIT_CODES.cancelled
    return job.state === 'done' && count('failed') === 0 ? 0 : SOME_FILES_FAILED
  })
}

export const importCommand: Command = { name: 'import', summary: 'Read articles into a case', help, run }
