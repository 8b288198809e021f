import type { ViewSpan } from '../../selection/workbench-state.ts'
import { EchoGuard } from './echo-guard.ts'

/** The page hears of a moving view this often: each telling draws its other parts anew. */
const TELL_MS = 60

/** Tells the page of a view that a person moves, and knows what the page only says back. */
export class ViewTeller {
  private readonly view: () => ViewSpan
  private readonly onView: (view: ViewSpan) => void
  private readonly echoes = new EchoGuard()
  private timer = 0

  constructor(view: () => ViewSpan, onView: (view: ViewSpan) => void) {
    this.view = view
    this.onView = onView
  }

  isEcho(view: ViewSpan): boolean {
    return this.echoes.isEcho(view)
  }

  soon(): void {
    if (this.timer === 0) this.timer = window.setTimeout(() => this.now(), TELL_MS)
  }

  now(): void {
    this.stop()
    const view = this.view()
    this.echoes.tell(view)
    this.onView(view)
  }

  stop(): void {
    window.clearTimeout(this.timer)
    this.timer = 0
  }
}
