const REST_MS = 60

/**
 * Passes on what the pointer rests on, and nothing while a button is down: marks pass under a pointer that drags, and
 * every preview draws the network anew.
 */
export class RestingHover<T> {
  private readonly show: (item: T | null) => void
  private timer = 0
  private pressed = false

  constructor(container: HTMLElement, show: (item: T | null) => void) {
    this.show = show
    // The drawing library keeps some presses to itself.
    container.addEventListener('pointerdown', () => this.press(), { capture: true })
  }

  over(item: T | null): void {
    this.stop()
    if (!this.pressed) this.timer = window.setTimeout(() => this.show(item), REST_MS)
  }

  stop(): void {
    window.clearTimeout(this.timer)
  }

  private press(): void {
    this.stop()
    this.pressed = true
    const release = (): void => {
      this.pressed = false
    }
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, release, { once: true, capture: true })
  }
}
