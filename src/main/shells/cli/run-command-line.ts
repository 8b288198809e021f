import { actorsCommand } from './actors-command.ts'
import { type Command, type CommandContext, printLine } from './command.ts'
import { eventsCommand } from './events-command.ts'
import { EXIT_CODES, explainFailure } from './exit-codes.ts'
import { exportCommand } from './export-command.ts'
import { EXTRACT_USAGE, runExtract } from './extract-command.ts'
import { importCommand } from './import-command.ts'
import { mergeCommand } from './merge-command.ts'
import { serveCommand } from './serve-command.ts'
import { shareCommand } from './share-command.ts'
import { sourcesCommand } from './sources-command.ts'

const extractCommand: Command = {
  name: 'extract',
  summary: 'Print what is found in articles, without a case',
  help: EXTRACT_USAGE,
  run: (args, context) => runExtract(args, context.program.hostOptions.resourcesDir, context, context.program.version),
}

export const COMMANDS: readonly Command[] = [
  importCommand,
  extractCommand,
  eventsCommand,
  actorsCommand,
  exportCommand,
  mergeCommand,
  sourcesCommand,
  shareCommand,
  serveCommand,
]

const listOfCommands = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`).join('\n')

export const OVERVIEW = `dateline COMMAND [OPTIONS]

Turns articles about a conflict into a chronology and a network, every fact tied to the sentence that states it.
A case is one file; nothing leaves this machine.

${listOfCommands}

dateline COMMAND --help tells more.

A first round:
  dateline import articles/*.html --case mine.dateline
  dateline events --case mine.dateline
  dateline serve --case mine.dateline --open`

const askedForHelp = (args: string[]): boolean => args.includes('--help') || args.includes('-h')

/** Runs one command and resolves to the exit code; whatever goes wrong is said on the error stream, as JSON with --json. */
export async function runCommandLine([name = '', ...args]: string[], context: CommandContext): Promise<number> {
  if (name === '' || name === 'help' || name === '--help' || name === '-h') {
    printLine(context.stdout, OVERVIEW)
    return 0
  }
  if (name === '--version') {
    printLine(context.stdout, context.program.version)
    return 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (!command) {
    printLine(context.stderr, `There is no command “${name}”. Commands:\n${listOfCommands}`)
    return EXIT_CODES['invalid-input']
  }
  if (askedForHelp(args)) {
    printLine(context.stdout, command.help)
    return 0
  }
  try {
    return await command.run(args, context)
  } catch (error) {
    const { code, exitCode, message } = explainFailure(error)
    const words = code === 'invalid-input' ? `${message}\ndateline ${name} --help tells how to call it.` : message
    printLine(context.stderr, args.includes('--json') ? JSON.stringify({ error: { code, message } }) : words)
    return exitCode
  }
}
