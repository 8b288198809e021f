import { z } from 'zod'
import { AppError, type Result } from '../../shared/contract/app-error.ts'
import type { CallShape } from '../../shared/contract/call.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { CallReply, CallRequest } from '../../shared/contract/envelope.ts'

const requestSchema = z.object({ call: z.string(), caseId: z.string().nullable(), input: z.unknown() })

/** Whoever does the work once a call is known, allowed and its input parsed. */
export type Dispatch = (call: string, shape: CallShape, caseId: string | null, input: unknown) => Promise<unknown>

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value })

/** Turns what was thrown into what may be told; a bug's details go to the log, not to the caller. */
export const explain = (error: unknown, log: (line: string) => void): CallReply => {
  if (error instanceof AppError) return { ok: false, error: { code: error.code, message: error.message } }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return {
    ok: false,
    error: {
      code: 'internal',
      message: 'Something went wrong inside Dateline. Nothing was changed by this call. The log has the details.',
    },
  }
}

const describe = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message))
    .join('; ')

const shapeOf = (call: string): CallShape => {
  if (!Object.hasOwn(contract, call)) throw new AppError('invalid-input', `There is no call “${call.slice(0, 80)}”.`)
  return contract[call as keyof typeof contract]
}

/**
 * The only place where input from outside is checked and errors become results, for all three shells.
 * `allowMachinePaths` is false where the caller may not name files of this machine.
 */
export const createRouter =
  (dispatch: Dispatch, options: { allowMachinePaths: boolean; log: (line: string) => void }) =>
  async (raw: CallRequest): Promise<CallReply> => {
    try {
      const request = requestSchema.safeParse(raw)
      if (!request.success) throw new AppError('invalid-input', `This is no call: ${describe(request.error)}.`)
      const { call, caseId } = request.data
      const shape = shapeOf(call)
      if (shape.where === 'machine' && !options.allowMachinePaths) {
        throw new AppError('unsupported', `“${call}” takes a path of this machine, which a browser may not. Upload the file instead.`)
      }
      if (shape.scope === 'case' && caseId === null) throw new AppError('invalid-input', `“${call}” must say which open case it is for.`)
      const input = shape.input.safeParse(request.data.input)
      if (!input.success) throw new AppError('invalid-input', `“${call}” was refused: ${describe(input.error)}. Nothing was changed.`)
      return succeed(await dispatch(call, shape, caseId, input.data))
    } catch (error) {
      return explain(error, options.log)
    }
  }
