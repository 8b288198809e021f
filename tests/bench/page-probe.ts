/** What the probe in a page has seen; times are those of `performance.now()` in that page. */
export interface Probe {
  /** Calls to the engine, in the order in which they were sent. */
  calls: { name: string; input: unknown; sent: number; answered: number }[]
  /** Ends of frames in which a graph was drawn. */
  graphDrawn: number[]
  /** End of the first frame with items of a timeline in the page, since `reset`. */
  timelineDrawn: number | null
  /** Milliseconds between frames since `reset`. */
  frames: number[]
  /** How many of those frames had passed when a worker sent its first answer; null while none has. */
  framesUntilWorker: number | null
  reset(): number
}

/** Runs in the page before its own scripts: the same for the app and for the raw libraries. */
export const installProbe = (): void => {
  const probe: Probe = {
    calls: [],
    graphDrawn: [],
    timelineDrawn: null,
    frames: [],
    framesUntilWorker: null,
    reset() {
      Object.assign(probe, { calls: [], graphDrawn: [], timelineDrawn: null, frames: [], framesUntilWorker: null })
      last = performance.now()
      return last
    },
  }
  let last = performance.now()
  let graphTouched = false
  Object.assign(globalThis, { benchProbe: probe })

  const send = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const body =
      typeof init?.body === 'string' && String(input).endsWith('/call') ? (JSON.parse(init.body) as { call: string; input: unknown }) : null
    if (!body) return send(input, init)
    const call = { name: body.call, input: body.input, sent: performance.now(), answered: Number.POSITIVE_INFINITY }
    probe.calls.push(call)
    const response = await send(input, init)
    call.answered = performance.now()
    return response
  }

  const Plain = globalThis.Worker
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', () => {
        probe.framesUntilWorker ??= probe.frames.length
      })
    }
  }

  const pen = CanvasRenderingContext2D.prototype
  for (const name of ['fill', 'stroke', 'drawImage'] as const) {
    const draw = pen[name] as (...values: unknown[]) => void
    Object.assign(pen, {
      [name](this: CanvasRenderingContext2D, ...values: unknown[]) {
        if (this.canvas.dataset?.id?.startsWith('layer')) graphTouched = true
        return draw.apply(this, values)
      },
    })
  }

  // The message comes when everything that the frame's own callbacks asked for has run.
  const afterFrame = new MessageChannel()
  afterFrame.port1.onmessage = () => {
    const now = performance.now()
    if (graphTouched) probe.graphDrawn.push(now)
    graphTouched = false
    if (probe.timelineDrawn === null && document.querySelector('.vis-item')) probe.timelineDrawn = now
  }
  const onFrame = (): void => {
    const now = performance.now()
    probe.frames.push(now - last)
    last = now
    afterFrame.port2.postMessage(null)
    requestAnimationFrame(onFrame)
  }
  requestAnimationFrame(onFrame)
}
