#!/usr/bin/env node
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../shared/contract/app-error.ts'
import { EXTRACT_USAGE, runExtract } from './shells/cli/extract-command.ts'
import { findResources } from './shells/cli/find-resources.ts'

interface Command {
  usage: string
  /** Resolves to the exit code. */
  run: (args: string[]) => Promise<number>
}

const resourcesDir = () => findResources(dirname(fileURLToPath(import.meta.url)))

const COMMANDS: Record<string, Command> = {
  extract: { usage: EXTRACT_USAGE, run: (args) => runExtract(args, resourcesDir(), process) },
}

const [name = '', ...args] = process.argv.slice(2)
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined

if (!command) {
  const list = Object.values(COMMANDS).map(({ usage }) => usage.split('\n')[0])
  process.stderr.write(`${name ? `There is no command “${name}”.\n` : ''}Commands:\n  ${list.join('\n  ')}\n`)
  process.exitCode = name ? 2 : 0
} else if (args.includes('--help')) {
  process.stdout.write(`${command.usage}\n`)
} else {
  try {
    process.exitCode = await command.run(args)
  } catch (error) {
    process.stderr.write(`${error instanceof AppError || error instanceof TypeError ? error.message : error}\n`)
    process.exitCode = error instanceof AppError && error.code === 'internal' ? 1 : 2
  }
}
