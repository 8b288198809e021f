import type { CallReply, CallRequest, FromEngine, Notice, ToEngine } from '../../shared/contract/envelope.ts'

/** The engine as a shell sees it, wherever it runs. */
export interface EngineClient {
  /** Never rejects: a call that the engine could not answer resolves to an error in words. */
  call(request: CallRequest): Promise<CallReply>
  onNotice(listener: (notice: Notice) => void): () => void
}

/** A port to the engine with the differences between Node's and Electron's taken away. */
export interface ClientPort {
  post(message: ToEngine): void
  onMessage(listener: (message: FromEngine) => void): void
  /** The engine is gone, whether it was closed or it crashed. */
  onGone(listener: () => void): void
}

const GONE: CallReply = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The engine stopped. Everything up to the last finished action is saved in the case; start Dateline again to go on.',
  },
}

/** Pairs replies with calls and hands notices out. */
export function connectEngine(port: ClientPort): EngineClient {
  const waiting = new Map<number, (reply: CallReply) => void>()
  const listeners = new Set<(notice: Notice) => void>()
  let lastId = 0
  let gone = false

  port.onMessage((message) => {
    if ('notice' in message) {
      for (const listener of listeners) listener(message.notice)
      return
    }
    waiting.get(message.id)?.(message.reply)
    waiting.delete(message.id)
  })
  port.onGone(() => {
    gone = true
    for (const answer of waiting.values()) answer(GONE)
    waiting.clear()
  })

  return {
    call(request) {
      if (gone) return Promise.resolve(GONE)
      return new Promise((resolve) => {
        const id = ++lastId
        waiting.set(id, resolve)
        port.post({ id, request })
      })
    },
    onNotice(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
