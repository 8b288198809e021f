import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/main/engine/create-engine.ts'
import { runCommandLine } from '../../../src/main/shells/cli/run-command-line.ts'
import { connectEngine } from '../../../src/main/shells/engine-client.ts'
import { startEngineThread } from '../../../src/main/shells/engine-thread.ts'
import { contract } from '../../../src/shared/contract/contract.ts'
import type { CallReply, CallRequest, FromEngine, ToEngine } from '../../../src/shared/contract/envelope.ts'
import { openProgram, type TestProgram } from './open-program.ts'

/** One way to the engine, as a shell opens it. */
interface Way {
  call(request: CallRequest): Promise<CallReply>
  close(): Promise<unknown>
}

/** Browser shell: served by the command line, over HTTP with the cookie of its link. */
async function overHttp({ program }: TestProgram): Promise<Way> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const interrupt = new AbortController()
  const ended = runCommandLine(['serve', '--json'], { program, stdin, stdout, stderr, interrupted: interrupt.signal })
  const line = await new Promise<Buffer>((resolve) => stdout.once('data', resolve))
  const { url, port } = JSON.parse(line.toString()) as { url: string; port: number }
  const answer = await fetch(url, { redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    async call(request) {
      const headers = { cookie, 'content-type': 'application/json', 'x-dateline': '1' }
      const response = await fetch(`http://127.0.0.1:${port}/call`, { method: 'POST', headers, body: JSON.stringify(request) })
      return (await response.json()) as CallReply
    },
    close() {
      interrupt.abort()
      return ended
    },
  }
}

/** Command line: the engine in a thread. */
const inThread = async ({ program }: TestProgram): Promise<Way> => startEngineThread(program.engineHost, program.hostOptions)

/** Desktop: the same messages over a port, as they pass between the window's process and the engine's. */
async function overPort({ program }: TestProgram): Promise<Way> {
  const { port1, port2 } = new MessageChannel()
  const engine = createEngine({
    ...program.hostOptions,
    workers: null,
    now: () => new Date(),
    newUid: () => crypto.randomUUID(),
    log: () => {},
  })
  port2.on('message', async ({ id, request }: ToEngine) => port2.postMessage({ id, reply: await engine.dispatch(request) }))
  const client = connectEngine({
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => port1.on('message', (message: FromEngine) => listener(message)),
    onGone: (listener) => port1.on('close', listener),
  })
  return {
    call: client.call,
    close: async () => {
      port1.close()
      await engine.close()
    },
  }
}

describe.each([
  ['the browser shell', overHttp],
  ['the command line’s thread', inThread],
  ['the desktop’s port', overPort],
])('%s', (_name, open) => {
  let opened: TestProgram
  let way: Way
  beforeAll(async () => {
    opened = openProgram()
    mkdirSync(join(opened.folder, 'data'), { recursive: true })
    way = await open(opened)
  })
  afterAll(async () => {
    await way.close()
    opened.remove()
  })

  it('answers app.start in the form of the contract', async () => {
    const reply = await way.call({ call: 'app.start', caseId: null, input: {} })
    expect(contract['app.start'].output.parse(reply.ok ? reply.value : null)).toMatchObject({ version: opened.program.version, open: [] })
  })

  it('opens a case and answers calls that are addressed to it', async () => {
    const made = await way.call({ call: 'app.createCase', caseId: null, input: { name: 'Everywhere' } })
    const { caseId } = contract['app.createCase'].output.parse(made.ok ? made.value : null)
    const summary = await way.call({ call: 'case.summary', caseId, input: {} })
    expect(contract['case.summary'].output.parse(summary.ok ? summary.value : null)).toMatchObject({ name: 'Everywhere', events: 0 })
  })

  it('turns a planted bad call into an error in words', async () => {
    for (const [call, input] of [
      ['app.setPreferences', { theme: 'pink' }],
      ['no.such.call', {}],
      ['app.start', null],
    ] as const) {
      const reply = await way.call({ call, caseId: null, input })
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', message: expect.stringMatching(/\S/) } })
    }
  })
})
