import type { PoolReply } from './pool-messages.ts'

/** Replies to one job in the order in which they came, each taken when it is asked for. Who stops asking takes all that still come. */
export const createReplies = () => {
  const waiting: { reply: PoolReply; taken: () => void }[] = []
  let wake = (): void => {}
  let left = false
  return {
    add(reply: PoolReply, taken: () => void): void {
      if (left) taken()
      else waiting.push({ reply, taken })
      wake()
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<PoolReply> {
      try {
        for (;;) {
          const next = waiting.shift()
          if (next) {
            next.taken()
            yield next.reply
          } else
            await new Promise<void>((resolve) => {
              wake = resolve
            })
        }
      } finally {
        left = true
        for (const { taken } of waiting.splice(0)) taken()
      }
    },
  }
}
