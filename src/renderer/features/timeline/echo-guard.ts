import type { ViewSpan } from '../../selection/workbench-state.ts'

/** So long a view that the person has just left may still come back from the page. */
const ECHO_MS = 300

const keyOf = ({ from, to }: ViewSpan): string => `${from}.${to}`

/** Tells views that the person went through of late, and that only come back, from views that are asked for. */
export class EchoGuard {
  private readonly told = new Set<string>()
  private toldAt = Number.NEGATIVE_INFINITY

  tell(view: ViewSpan): void {
    if (performance.now() - this.toldAt > ECHO_MS) this.told.clear()
    this.told.add(keyOf(view))
    this.toldAt = performance.now()
  }

  isEcho(view: ViewSpan): boolean {
    return performance.now() - this.toldAt < ECHO_MS && this.told.has(keyOf(view))
  }
}
