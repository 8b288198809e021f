#!/usr/bin/env node
import { runCommandLine } from './shells/cli/run-command-line.ts'
import { locateProgram } from './shells/program-files.ts'

/** The database library needs it, and ends older ones without a word. */
const OLDEST_NODE = 22

const interrupt = new AbortController()
// The second Ctrl+C ends at once, whatever is going on.
process.once('SIGINT', () => interrupt.abort())
process.once('SIGTERM', () => interrupt.abort())
// A reader that has seen enough (`| head`) closes the line; that is no error.
process.stdout.on('error', () => process.exit(0))

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`Dateline needs Node ${OLDEST_NODE} or newer and this is ${process.versions.node}. "npm run cli" brings its own.\n`)
  process.exitCode = 1
} else {
  const { stdin, stdout, stderr } = process
  const program = locateProgram(import.meta.url)
  process.exitCode = await runCommandLine(process.argv.slice(2), { program, stdin, stdout, stderr, interrupted: interrupt.signal })
}
