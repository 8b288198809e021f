import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type Camera, densest, fitted, type Point, panned, type Size, zoomed } from './map-camera.ts'

const STEP = 60
const KEY_ZOOM = 1.5
/** A press that moves less than this is a click. */
const CLICK = 4

export interface CameraHold {
  camera: Camera
  fit: () => void
  zoom: (factor: number) => void
  onKeyDown: (press: KeyboardEvent) => void
  onPointerDown: (press: PointerEvent<SVGSVGElement>) => void
  onPointerMove: (move: PointerEvent<SVGSVGElement>) => void
  onPointerUp: () => void
  /** Whether the last press moved the map, so that its click means nothing else. */
  dragged: () => boolean
}

/** Zoom and pan by wheel, pointer, buttons and keys. Shows where most events are until a person moves the map. */
export function useCamera(svg: RefObject<SVGSVGElement | null>, points: readonly (Point & { events: number })[], size: Size): CameraHold {
  const [moved, setMoved] = useState<Camera | null>(null)
  const opening = useMemo(() => densest(points), [points])
  const camera = moved ?? fitted(opening, size)
  const latest = useRef(camera)
  latest.current = camera
  const press = useRef<{ x: number; y: number; camera: Camera; far: boolean } | null>(null)
  const wasDragged = useRef(false)

  useEffect(() => {
    const element = svg.current
    if (!element) return
    // React listens to wheels passively, so that the page would scroll with the map.
    const onWheel = (wheel: WheelEvent): void => {
      wheel.preventDefault()
      const box = element.getBoundingClientRect()
      const factor = Math.exp(-wheel.deltaY * (wheel.ctrlKey ? 0.01 : 0.0016))
      setMoved(zoomed(latest.current, factor, { x: wheel.clientX - box.left, y: wheel.clientY - box.top }))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [svg])

  const zoom = (factor: number): void => setMoved(zoomed(latest.current, factor, { x: size.width / 2, y: size.height / 2 }))
  const actions: Record<string, () => void> = {
    ArrowLeft: () => setMoved(panned(camera, STEP, 0)),
    ArrowRight: () => setMoved(panned(camera, -STEP, 0)),
    ArrowUp: () => setMoved(panned(camera, 0, STEP)),
    ArrowDown: () => setMoved(panned(camera, 0, -STEP)),
    '+': () => zoom(KEY_ZOOM),
    '=': () => zoom(KEY_ZOOM),
    '-': () => zoom(1 / KEY_ZOOM),
    f: () => setMoved(fitted(points, size)),
  }
  return {
    camera,
    fit: () => setMoved(fitted(points, size)),
    zoom,
    onKeyDown(key) {
      const action = actions[key.key]
      if (!action || key.ctrlKey || key.metaKey || key.altKey) return
      key.preventDefault()
      key.stopPropagation()
      action()
    },
    onPointerDown(down) {
      wasDragged.current = false
      press.current = { x: down.clientX, y: down.clientY, camera, far: false }
    },
    onPointerMove(move) {
      const from = press.current
      if (!from || move.buttons === 0) return
      const [dx, dy] = [move.clientX - from.x, move.clientY - from.y]
      if (!from.far && Math.hypot(dx, dy) < CLICK) return
      // Only a drag is held past the edge; a click must still reach the circle under it.
      if (!from.far) move.currentTarget.setPointerCapture(move.pointerId)
      from.far = true
      wasDragged.current = true
      setMoved(panned(from.camera, dx, dy))
    },
    onPointerUp() {
      press.current = null
    },
    dragged: () => wasDragged.current,
  }
}
