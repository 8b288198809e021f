import { openForReading } from '../../src/main/engine/store/open.ts'
import type { CallInput, CallOutput } from '../../src/shared/contract/contract.ts'
import { canonicalDump } from './case-file.ts'
import type { OpenEngine } from './open-engine.ts'

export type Coded = NonNullable<CallInput<'import.files'>['files'][number]['coded']>
type Job = CallOutput<'import.jobs'>['jobs'][number]

export const encode = (text: string): string => Buffer.from(text).toString('base64')

/** Imports a table by a reading of it; the job when it has ended. */
export const importCoded = async (open: OpenEngine, name: string, text: string, coded: Coded): Promise<Job> => {
  const { jobId } = await open.ask('import.files', { files: [{ name, base64: encode(text), coded }] })
  for (;;) {
    const job = (await open.ask('import.jobs', {})).jobs.find((one) => one.jobId === jobId)
    if (job && job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** What the confirmation says of a table. */
export const countTable = async (open: OpenEngine, name: string, text: string, reading: Coded) => {
  const { events, nodes, ties, known, updated, kept } = await open.ask('coded.count', { name, base64: encode(text), reading })
  return { created: events + nodes + ties - known - updated - kept, updated, kept, known }
}

/** All that a case holds, to compare. */
export const dump = (open: OpenEngine): string => {
  const db = openForReading(open.path)
  try {
    return canonicalDump(db)
  } finally {
    db.close()
  }
}
