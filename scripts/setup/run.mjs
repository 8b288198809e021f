import { spawn } from 'node:child_process'
import { projectNode, projectRoot } from './paths.mjs'

/**
 * Runs a program to its end with this terminal's output and resolves to its exit code (127 if it cannot be started).
 * Interrupts reach the child through the terminal; this process waits for it, so that nothing is left running.
 */
export function run(program, args, { env = {}, quiet = false, cwd = projectRoot } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: quiet ? 'ignore' : 'inherit' })
    const wait = () => {}
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', wait)
    process.on('SIGTERM', pass)
    const finish = (code) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', pass)
      resolve(code)
    }
    child.on('error', () => finish(127))
    child.on('exit', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

/** Runs a script on the project's Node. */
export const runNode = (args, options) => run(projectNode, args, options)
