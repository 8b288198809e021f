import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { boxCorners, type Point } from './area.ts'
import styles from './network.module.css'

interface Drag {
  kind: 'box' | 'lasso'
  points: Point[]
}

const outlineOf = ({ kind, points }: Drag): Point[] => {
  const [first, last] = [points[0], points.at(-1)]
  return kind === 'box' && first && last ? boxCorners(first, last) : points
}

interface AreaChoiceProps {
  /** The canvas; what is dragged over it with Shift or Alt does not reach it. */
  children: ReactNode
  /** An outline was drawn; `added` when it adds to what is chosen already. */
  onArea(outline: Point[], added: boolean): void
}

/** Shift and a drag span a box, Alt and a drag a lasso. */
export function AreaChoice({ children, onArea }: AreaChoiceProps) {
  const box = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const latest = useRef({ drag, onArea })
  latest.current.onArea = onArea
  const dragging = drag !== null

  const set = (next: Drag | null): void => {
    latest.current.drag = next
    setDrag(next)
  }
  const start = (press: MouseEvent<HTMLDivElement>): void => {
    if (press.button !== 0 || (!press.shiftKey && !press.altKey)) return
    press.stopPropagation()
    press.preventDefault()
    const { left, top } = press.currentTarget.getBoundingClientRect()
    set({ kind: press.altKey ? 'lasso' : 'box', points: [{ x: press.clientX - left, y: press.clientY - top }] })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the drag itself is read where it is changed
  useEffect(() => {
    if (!dragging) return
    const move = (moved: globalThis.MouseEvent): void => {
      const rect = box.current?.getBoundingClientRect()
      const now = latest.current.drag
      if (rect && now) set({ ...now, points: [...now.points, { x: moved.clientX - rect.left, y: moved.clientY - rect.top }] })
    }
    const end = (up: globalThis.MouseEvent): void => {
      const done = latest.current.drag
      set(null)
      if (done) latest.current.onArea(outlineOf(done), up.ctrlKey || up.metaKey)
    }
    const stop = (press: KeyboardEvent): void => {
      if (press.key !== 'Escape') return
      press.stopPropagation()
      set(null)
    }
    window.addEventListener('mousemove', move)
    window.addEventListener('mouseup', end)
    window.addEventListener('keydown', stop, true)
    return () => {
      window.removeEventListener('mousemove', move)
      window.removeEventListener('mouseup', end)
      window.removeEventListener('keydown', stop, true)
    }
  }, [dragging])

  return (
    <div ref={box} className={styles.canvas} onMouseDownCapture={start} role="presentation">
      {children}
      {drag ? (
        <svg className={styles.area} aria-hidden>
          <polygon
            points={outlineOf(drag)
              .map(({ x, y }) => `${x},${y}`)
              .join(' ')}
          />
        </svg>
      ) : null}
    </div>
  )
}
