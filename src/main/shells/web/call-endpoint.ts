import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ErrorCode } from '../../../shared/contract/app-error.ts'
import { contract } from '../../../shared/contract/contract.ts'
import type { CallReply, CallRequest } from '../../../shared/contract/envelope.ts'
import type { EngineClient } from '../engine-client.ts'
import { readBody } from './read-body.ts'
import { refuseCall } from './request-guard.ts'

const isRequest = (value: unknown): value is CallRequest =>
  typeof value === 'object' &&
  value !== null &&
  'call' in value &&
  typeof value.call === 'string' &&
  'caseId' in value &&
  (value.caseId === null || typeof value.caseId === 'string') &&
  'input' in value

const needsMachine = (call: string): boolean => Object.hasOwn(contract, call) && contract[call as keyof typeof contract].where === 'machine'

const failure = (code: ErrorCode, message: string): CallReply => ({ ok: false, error: { code, message } })

function parseRequest(body: string): CallRequest | null {
  try {
    const value: unknown = JSON.parse(body)
    return isRequest(value) ? value : null
  } catch {
    return null
  }
}

/** POST /call: status 200 for every answer of the engine, 4xx only where the request does not reach it. */
export async function answerCall(engine: EngineClient, request: IncomingMessage, response: ServerResponse, limit: number): Promise<void> {
  const answer = (status: number, reply: CallReply) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    response.end(JSON.stringify(reply))
  }
  const refused = refuseCall(request.headers)
  if (refused) return answer(403, failure('invalid-input', refused))
  const body = await readBody(request, limit)
  if (body === null) {
    const megabytes = Math.round(limit / 1_000_000)
    response.setHeader('connection', 'close')
    return answer(
      413,
      failure('invalid-input', `This is more than ${megabytes} MB at once. Nothing was imported; send fewer or smaller files.`),
    )
  }
  const call = parseRequest(body)
  if (!call) return answer(400, failure('invalid-input', 'The call is not of the form {"call", "caseId", "input"}. Nothing was done.'))
  if (needsMachine(call.call)) {
    return answer(
      403,
      failure('unsupported', `${call.call} takes paths of this machine, which a page in a browser may not name. Nothing was done.`),
    )
  }
  answer(200, await engine.call(call))
}
