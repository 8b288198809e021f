import type { LayoutRequest } from './layout-plan.ts'
import { runLayout } from './run-layout.ts'

// `self` is typed as a window here; a worker's answers go to whoever started it.
const port = self as unknown as {
  onmessage: ((message: MessageEvent<{ turn: number; request: LayoutRequest }>) => void) | null
  postMessage(answer: unknown): void
}

port.onmessage = ({ data }) => port.postMessage({ turn: data.turn, answer: runLayout(data.request) })
