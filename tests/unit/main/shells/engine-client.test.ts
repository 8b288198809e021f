import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type ClientPort, connectEngine } from '../../../../src/main/shells/engine-client.ts'
import type { CallRequest, FromEngine, Notice, ToEngine } from '../../../../src/shared/contract/envelope.ts'

/** The other end of a port, in the hands of the test. */
function openPort() {
  const events = new EventEmitter()
  const sent: ToEngine[] = []
  const port: ClientPort = {
    post: (message) => sent.push(message),
    onMessage: (listener) => events.on('message', listener),
    onGone: (listener) => events.on('gone', listener),
  }
  return { port, sent, receive: (message: FromEngine) => events.emit('message', message), die: () => events.emit('gone') }
}

const start: CallRequest = { call: 'app.start', caseId: null, input: {} }
const summary: CallRequest = { call: 'case.summary', caseId: 'c', input: {} }

describe('a connection to the engine', () => {
  it('gives each reply to its call, whatever order they come in', async () => {
    const { port, sent, receive } = openPort()
    const client = connectEngine(port)
    const first = client.call(start)
    const second = client.call(summary)
    expect(sent.map(({ request }) => request)).toEqual([start, summary])
    receive({ id: sent[1]?.id ?? 0, reply: { ok: true, value: 'second' } })
    receive({ id: sent[0]?.id ?? 0, reply: { ok: true, value: 'first' } })
    expect(await first).toEqual({ ok: true, value: 'first' })
    expect(await second).toEqual({ ok: true, value: 'second' })
  })

  it('hands notices to everyone who listens and to nobody who stopped', () => {
    const { port, receive } = openPort()
    const client = connectEngine(port)
    const heard: Notice[] = []
    const stop = client.onNotice((notice) => heard.push(notice))
    const notice: Notice = { type: 'changed', caseId: 'c', things: ['events'] }
    receive({ notice })
    stop()
    receive({ notice })
    expect(heard).toEqual([notice])
  })

  it('answers open and later calls in words when the engine is gone', async () => {
    const { port, sent, die } = openPort()
    const client = connectEngine(port)
    const open = client.call(start)
    die()
    const later = await client.call(summary)
    expect(await open).toEqual(later)
    expect(later).toMatchObject({ ok: false, error: { code: 'internal', message: expect.stringContaining('saved') } })
    expect(sent).toHaveLength(1)
  })
})
