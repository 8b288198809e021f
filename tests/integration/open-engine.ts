import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { createEngine, type Engine } from '../../src/main/engine/create-engine.ts'
import type { FileOutcome } from '../../src/shared/contract/article-calls.ts'
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract/contract.ts'
import type { Notice } from '../../src/shared/contract/envelope.ts'
import { countingUids, fixedClock, temporaryFolder } from './case-file.ts'

export const RESOURCES = fileURLToPath(new URL('../../resources', import.meta.url))

export interface OpenEngine {
  engine: Engine
  readonly caseId: string
  /** The file of the case that calls go to. */
  readonly path: string
  /** Closes the case and goes on with an empty one. */
  freshCase(): Promise<void>
  /** Closes the case and goes on with the sample. */
  sampleCase(): Promise<void>
  dataDir: string
  notices: Notice[]
  /** Calls and fails the test where the answer is an error. */
  ask<N extends CallName>(call: N, input: CallInput<N>): Promise<CallOutput<N>>
  /** Imports texts as files and waits; returns what became of each. */
  importTexts(files: Record<string, string>): Promise<FileOutcome[]>
}

/** An engine without threads on a fresh case, through the same dispatch that the shells use. */
export const openEngine = async (
  options: { dataDir?: string; allowMachinePaths?: boolean; uidsFrom?: number } = {},
): Promise<OpenEngine> => {
  const dataDir = options.dataDir ?? temporaryFolder()
  const engine = createEngine({
    resourcesDir: RESOURCES,
    dataDir,
    version: 'test',
    now: fixedClock,
    newUid: countingUids(options.uidsFrom),
    log: (line) => console.error(line),
    workers: null,
    allowMachinePaths: options.allowMachinePaths ?? true,
    allowFetch: false,
  })
  onTestFinished(() => engine.close())
  const notices: Notice[] = []
  engine.onNotice((notice) => notices.push(structuredClone(notice)))
  let caseId = ''
  const ask = async <N extends CallName>(call: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const reply = await engine.dispatch({ call, caseId: call.startsWith('app.') ? null : caseId, input })
    if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`)
    return reply.value as CallOutput<N>
  }
  let cases = 0
  const nameOfCase = (): string => (cases === 1 ? 'Test case' : `Test case ${cases}`)
  const freshCase = async (): Promise<void> => {
    if (caseId !== '') await ask('app.closeCase', { caseId })
    cases++
    caseId = (await ask('app.createCase', { name: nameOfCase() })).caseId
  }
  await freshCase()
  const sampleCase = async (): Promise<void> => {
    await ask('app.closeCase', { caseId })
    caseId = (await ask('app.openSample', {})).caseId
  }
  const importTexts = async (files: Record<string, string>): Promise<FileOutcome[]> => {
    const list = Object.entries(files).map(([name, text]) => ({ name, base64: Buffer.from(text).toString('base64') }))
    const { jobId } = await ask('import.files', { files: list })
    for (;;) {
      const job = (await ask('import.jobs', {})).jobs.find((one) => one.jobId === jobId)
      if (job && job.state !== 'running') return job.outcomes
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  return {
    engine,
    get caseId() {
      return caseId
    },
    get path() {
      return join(dataDir, 'cases', `${nameOfCase()}.dateline`)
    },
    freshCase,
    sampleCase,
    dataDir,
    notices,
    ask,
    importTexts,
  }
}
