import type { Readable, Writable } from 'node:stream'
import type { ProgramFiles } from '../program-files.ts'

/** What a command may touch of the world outside. */
export interface CommandContext {
  program: ProgramFiles
  stdin: Readable
  stdout: Writable
  stderr: Writable
  /** Aborted by Ctrl+C: the command keeps what it has done and ends. */
  interrupted: AbortSignal
}

export interface Command {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What `dateline NAME --help` prints: how it is called, what it does, an example. */
  help: string
  /** Resolves to the exit code. */
  run(args: string[], context: CommandContext): Promise<number>
}

export const printLine = (stream: Writable, line: string): void => {
  stream.write(`${line}\n`)
}
