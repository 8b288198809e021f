import type { LayoutAnswer, LayoutRequest } from './layout-plan.ts'

/** Layouts off the main thread; a newer request makes an older answer worthless, so that one resolves to null. */
export class LayoutClient {
  private readonly worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  private turn = 0
  private waiting: ((answer: LayoutAnswer | null) => void) | null = null

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<{ turn: number; answer: LayoutAnswer }>) => {
      if (data.turn === this.turn) this.settle(data.answer)
    }
    this.worker.onerror = () => this.settle(null)
  }

  ask(request: LayoutRequest): Promise<LayoutAnswer | null> {
    this.settle(null)
    this.turn += 1
    this.worker.postMessage({ turn: this.turn, request })
    return new Promise((resolve) => {
      this.waiting = resolve
    })
  }

  stop(): void {
    this.settle(null)
    this.worker.terminate()
  }

  private settle(answer: LayoutAnswer | null): void {
    this.waiting?.(answer)
    this.waiting = null
  }
}
