import type { CallReply, Notice } from '../../shared/contract/envelope.ts'
import type { EngineTransport } from './engine-client.ts'

const GONE: CallReply = {
  ok: false,
  error: { code: 'internal', message: 'Dateline does not answer. What you did before is saved; start it again and reload this page.' },
}
const SPENT: CallReply = {
  ok: false,
  error: { code: 'internal', message: 'This page is no longer signed in. Start Dateline again and open the address it prints.' },
}

/** Browser shell: calls by POST, notices by server-sent events. */
export function createHttpTransport(base = ''): EngineTransport {
  return {
    async send(request) {
      const response = await fetch(`${base}/call`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-dateline': '1' },
        body: JSON.stringify(request),
      }).catch(() => null)
      if (!response) return GONE
      if (response.status === 401) return SPENT
      const reply: unknown = await response.json().catch(() => null)
      return reply !== null && typeof reply === 'object' && 'ok' in reply ? (reply as CallReply) : GONE
    },
    onNotice(listener) {
      const source = new EventSource(`${base}/notices`)
      source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as Notice)
      return () => source.close()
    },
  }
}
