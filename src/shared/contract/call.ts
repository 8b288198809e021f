import type { z } from 'zod'

export type CallKind = 'query' | 'command'
export type CallScope = 'case' | 'app'

/**
 * One thing the engine can be asked. `query` only reads and runs on the read worker; `command` may write and
 * is one undoable step. `where: 'machine'` takes paths of this machine, so the browser shell refuses it.
 */
export interface CallShape<
  K extends CallKind = CallKind,
  S extends CallScope = CallScope,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: K
  /** `case` calls are addressed to an open case, `app` calls stand outside it. */
  scope: S
  where: 'anywhere' | 'machine'
  input: I
  output: O
}

const define =
  <K extends CallKind, S extends CallScope>(kind: K, scope: S, where: 'anywhere' | 'machine' = 'anywhere') =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): CallShape<K, S, I, O> => ({ kind, scope, where, input, output })

export const query = define('query', 'case')
export const command = define('command', 'case')
export const machineCommand = define('command', 'case', 'machine')
export const appQuery = define('query', 'app')
export const appCommand = define('command', 'app')
export const appMachineCommand = define('command', 'app', 'machine')
