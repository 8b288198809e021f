/**
 * Does the work once what was asked for at the same time stands on the screen: it is set before one frame and drawn in the
 * next. Returns what calls it off.
 */
export function afterNextFrames(work: () => void): () => void {
  let timer = 0
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(work)
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
}
