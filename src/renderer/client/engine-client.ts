import { AppError } from '../../shared/contract/app-error.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import type { CallReply, CallRequest, Notice } from '../../shared/contract/envelope.ts'

/** What a shell gives the screen: both transports have this one shape. */
export interface EngineTransport {
  send(request: CallRequest): Promise<CallReply>
  onNotice(listener: (notice: Notice) => void): () => void
}

export type EngineCall = <N extends CallName>(name: N, caseId: string | null, input: CallInput<N>) => Promise<CallOutput<N>>

/** Calls that throw an AppError where the engine answered with one. */
export const callThrough =
  (transport: EngineTransport): EngineCall =>
  async (name, caseId, input) => {
    const reply = await transport.send({ call: name, caseId: name.startsWith('app.') ? null : caseId, input })
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.message)
    // The router parsed it against the output schema of this very name.
    return reply.value as CallOutput<typeof name>
  }
