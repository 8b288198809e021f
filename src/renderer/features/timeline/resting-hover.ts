const REST_MS = 60

/**
 * Passes on what the pointer rests on, and while a button is down only once it is up: marks pass under a pointer that
 * drags, and every preview draws the network anew.
 */
export class RestingHover<T> {
  private readonly show: (item: T | null) => void
  private timer = 0
  private pressed = false
  /** What came under the pointer while a button was down; undefined where nothing did. */
  private dragged: T | null | undefined

  constructor(container: HTMLElement, show: (item: T | null) => void) {
    this.show = show
    // The drawing library keeps some presses to itself.
    container.addEventListener('pointerdown', () => this.press(), { capture: true })
  }

  over(item: T | null): void {
    this.stop()
    if (this.pressed) this.dragged = item
    else this.timer = window.setTimeout(() => this.show(item), REST_MS)
  }

  stop(): void {
    window.clearTimeout(this.timer)
  }

  private press(): void {
    this.stop()
    this.pressed = true
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, this.release, { once: true, capture: true })
  }

  private readonly release = (): void => {
    this.pressed = false
    if (this.dragged !== undefined) this.over(this.dragged)
    this.dragged = undefined
  }
}
