import type { z } from 'zod'

/**
 * One thing the engine can be asked. `query` only reads and runs on the read worker; `command` may write and
 * is one undoable step. `where: 'machine'` takes paths of this machine, so the browser shell refuses it.
 */
export interface CallShape<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'query' | 'command'
  /** `case` calls are addressed to an open case, `app` calls stand outside it. */
  scope: 'case' | 'app'
  where: 'anywhere' | 'machine'
  input: I
  output: O
}

const define =
  (kind: 'query' | 'command', scope: 'case' | 'app', where: 'anywhere' | 'machine' = 'anywhere') =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CallShape<I, O> => ({ kind, scope, where, input, output })

export const query = define('query', 'case')
export const command = define('command', 'case')
export const machineCommand = define('command', 'case', 'machine')
export const appQuery = define('query', 'app')
export const appCommand = define('command', 'app')
export const appMachineCommand = define('command', 'app', 'machine')
