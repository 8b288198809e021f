import { resolve } from 'node:path'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallInput, CallName, CallOutput } from '../../../shared/contract/contract.ts'
import type { Notice } from '../../../shared/contract/envelope.ts'
import { type RunningEngine, startEngineThread } from '../engine-thread.ts'
import type { ProgramFiles } from '../program-files.ts'

/** Calls the engine and throws its errors. */
export async function ask<N extends CallName>(
  engine: Pick<RunningEngine, 'call'>,
  caseId: string | null,
  call: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const reply = await engine.call({ call, caseId, input })
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
  return reply.value as CallOutput<N>
}

export interface CaseSession {
  ask<N extends CallName>(call: N, input: CallInput<N>): Promise<CallOutput<N>>
  onNotice(listener: (notice: Notice) => void): () => void
}

/** Opens a case in an engine of its own for as long as `work` runs. */
export async function withCase<T>(
  program: ProgramFiles,
  caseFile: string | undefined,
  options: { create: boolean },
  work: (session: CaseSession) => Promise<T>,
): Promise<T> {
  if (!caseFile) throw new AppError('invalid-input', 'Which case? Name its file with --case FILE.')
  const engine = startEngineThread(program.engineHost, program.hostOptions)
  try {
    const { caseId } = await ask(engine, null, 'app.openCase', { path: resolve(caseFile), create: options.create })
    return await work({ ask: (call, input) => ask(engine, caseId, call, input), onNotice: engine.onNotice })
  } finally {
    await engine.close()
  }
}
