import { z } from 'zod'
import { DESKTOP_CHANNELS } from '../../../shared/contract/desktop-channels.ts'
import type { CallReply } from '../../../shared/contract/envelope.ts'
import type { EngineClient } from '../engine-client.ts'
import type { PathGrants } from './path-grants.ts'
import { handleFromPage, listenToPage } from './trusted-ipc.ts'

const callRequest = z.object({ call: z.string(), caseId: z.string().nullable(), input: z.unknown() })

const refused = (message: string): CallReply => ({ ok: false, error: { code: 'invalid-input', message } })

/** Passes the page's calls to the engine; a path in them has to be one that the user dropped or chose. */
export function setupPageCalls(engine: EngineClient, grants: PathGrants): void {
  listenToPage(DESKTOP_CHANNELS.dropped, (input) => {
    const paths = z.array(z.string()).safeParse(input)
    if (paths.success) grants.grant(paths.data)
  })
  handleFromPage(DESKTOP_CHANNELS.call, (input): Promise<CallReply> | CallReply => {
    const request = callRequest.safeParse(input)
    if (!request.success) return refused('The call is not of the form {call, caseId, input}. Nothing was done.')
    if (!grants.allow(request.data)) return refused('Files have to be dropped on the window or chosen in a dialog. Nothing was done.')
    return engine.call(request.data)
  })
}
