import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import { startEngineThread } from '../engine-thread.ts'
import { openWebShell } from '../web/web-shell.ts'
import { ask } from './case-session.ts'
import { type Command, type CommandContext, printLine } from './command.ts'
import { EXIT_CODES } from './exit-codes.ts'
import { openInBrowser } from './open-in-browser.ts'

const help = `dateline serve [--case FILE] [--port N] [--open] [--allow-fetch] [--json]

Opens the app in a browser of this machine. Prints an address that works once; Enter prints a new one, Ctrl+C ends.

  --case FILE  open this case, which is made when there is none yet
  --port N     listen on this port (a free one otherwise)
  --open       open the address in the default browser
  --allow-fetch  let the browser ask for web pages to be fetched by their address
  --json       print {"url","port"} instead of words

Only this machine can reach it, and only with the address printed here.`

function readPort(text: string | undefined): number {
  const port = Number(text ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new AppError('invalid-input', `“${text}” is no port.`)
  return port
}

const isTerminal = (stream: Readable): boolean => 'isTTY' in stream && stream.isTTY === true

async function run(args: string[], { program, stdin, stdout, stderr, interrupted }: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      case: { type: 'string' },
      port: { type: 'string' },
      open: { type: 'boolean' },
      'allow-fetch': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  })
  const port = readPort(values.port)
  const engine = startEngineThread(program.engineHost, { ...program.hostOptions, allowFetch: values['allow-fetch'] === true })
  try {
    if (values.case !== undefined) await ask(engine, null, 'app.openCase', { path: resolve(values.case), create: true })
    const newLinkHint = isTerminal(stdin)
      ? 'Press Enter in the terminal where Dateline runs for a new link.'
      : 'Start Dateline again for a new link.'
    const shell = await openWebShell({ engine, rendererDir: program.rendererDir, port, newLinkHint })
    const printLink = () => {
      const url = shell.newLink()
      printLine(stdout, values.json ? JSON.stringify({ url, port: shell.port }) : `Dateline is open at ${url}`)
      return url
    }
    const url = printLink()
    if (values.open) openInBrowser(url)
    if (isTerminal(stdin)) {
      if (!values.json) printLine(stdout, 'The address works once. Enter prints a new one, Ctrl+C ends.')
      stdin.on('data', printLink)
    }
    const crash = await new Promise<string | null>((resolve) => {
      interrupted.addEventListener('abort', () => resolve(null))
      engine.onCrash(resolve)
    })
    stdin.pause()
    await shell.close()
    if (crash === null) return 0
    printLine(stderr, `The engine stopped (${crash}). Everything up to the last finished action is saved in the case.`)
    return EXIT_CODES.internal
  } finally {
    await engine.close()
  }
}

export const serveCommand: Command = { name: 'serve', summary: 'Open the app in a browser of this machine', help, run }
