import { Button } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useMemo, useRef } from 'react'
import type { MappedPlace } from '../../../shared/contract/map-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { classVar, textWidth } from '../../ui/index.ts'
import type { Shapes } from './country-shapes.ts'
import styles from './map.module.css'
import { projected } from './map-camera.ts'
import { fittingLabels, type LabelWish, type MapMark, mapMarks, slicesOf } from './map-marks.ts'
import { type CameraHold, useCamera } from './use-camera.ts'
import { useShapes } from './use-shapes.ts'

const FONT = '12px system-ui'
const COUNTRY_FONT = '11px system-ui'

interface MapCanvasProps {
  places: readonly MappedPlace[]
  picked: ReadonlySet<number>
  hovered: ReadonlySet<number>
  chosen: number | null
  onChoose: (id: number | null) => void
  onOnly: (id: number) => void
  /** Buttons that work the camera. */
  controls: (hold: CameraHold) => ReactNode
}

/** Circles over the shapes of countries. Wheel zooms at the pointer, drag pans; a click chooses a place, two show only it. */
export function MapCanvas(props: MapCanvasProps) {
  const { places, picked, hovered, chosen } = props
  const box = useElementSize()
  const size = { width: box.width, height: box.height }
  const svg = useRef<SVGSVGElement>(null)
  const points = useMemo(() => places.map((place) => ({ ...projected(place), events: place.events })), [places])
  const hold = useCamera(svg, points, size)
  const shapes = useShapes(hold.camera.scale)
  const marks = mapMarks(places, hold.camera, size)
  const important = (mark: MapMark): number =>
    Number(mark.place.id === chosen) * 4 + Number(picked.has(mark.place.id)) * 2 + Number(hovered.has(mark.place.id))
  const wishes = [...placeWishes([...marks].sort((a, b) => important(b) - important(a))), ...countryWishes(shapes, hold)]
  const labels = size.width > 0 ? fittingLabels(wishes, marks, size) : []

  return (
    <div ref={box.ref} className={styles.stage}>
      <svg
        ref={svg}
        className={styles.map}
        width={size.width}
        height={size.height}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the map
        tabIndex={0}
        role="application"
        aria-label="Map; arrow keys move it, plus and minus zoom, F fits. The places stand in the list beside it."
        onKeyDown={hold.onKeyDown}
        onPointerDown={hold.onPointerDown}
        onPointerMove={hold.onPointerMove}
        onPointerUp={hold.onPointerUp}
        onClick={() => hold.dragged() || props.onChoose(null)}
      >
        {shapes && size.width > 0 ? (
          <g transform={`translate(${hold.camera.dx} ${hold.camera.dy}) scale(${hold.camera.scale})`}>
            <path className={styles.land} d={shapes.land} />
            <path className={styles.borders} d={shapes.borders} />
          </g>
        ) : null}
        {marks.map(({ place, x, y, lies, radius }) =>
          Math.hypot(x - lies.x, y - lies.y) > radius ? (
            <g key={place.id} className={styles.leader}>
              <line x1={lies.x} y1={lies.y} x2={x} y2={y} />
              <circle cx={lies.x} cy={lies.y} r={1.8} />
            </g>
          ) : null,
        )}
        {marks.map((mark) => (
          <Circle
            key={mark.place.id}
            mark={mark}
            picked={picked.has(mark.place.id)}
            hovered={hovered.has(mark.place.id)}
            chosen={mark.place.id === chosen}
            onChoose={() => hold.dragged() || props.onChoose(mark.place.id)}
            onOnly={() => props.onOnly(mark.place.id)}
          />
        ))}
        {labels.map((label) => (
          <text
            key={label.key}
            className={label.key.startsWith('place') ? styles.label : styles.country}
            x={label.x}
            y={label.y}
            textAnchor={label.anchor}
          >
            {label.words}
          </text>
        ))}
      </svg>
      {props.controls(hold)}
      <OutOfView count={places.length - marks.length} onAll={hold.fit} />
    </div>
  )
}

const OutOfView = ({ count, onAll }: { count: number; onAll: () => void }) =>
  count > 0 ? (
    <Button className={styles.outside} onClick={onAll}>
      {counted(count, 'place')} out of view · show all
    </Button>
  ) : null

const placeWishes = (marks: readonly MapMark[]): LabelWish[] =>
  marks.map(({ place, x, y, radius }) => {
    const words = `${place.name} ${place.events}`
    return { key: `place ${place.id}`, words, x, y, radius, width: textWidth(words, FONT) }
  })

const countryWishes = (shapes: Shapes | null, { camera }: CameraHold): LabelWish[] =>
  (shapes?.names ?? []).flatMap(({ name, x, y, across }) => {
    const width = textWidth(name, COUNTRY_FONT)
    if (width > across * camera.scale * 1.4) return []
    return [
      {
        key: `country ${name}`,
        words: name,
        x: x * camera.scale + camera.dx,
        y: y * camera.scale + camera.dy,
        radius: 0,
        width,
        centred: true,
      },
    ]
  })

interface CircleProps {
  mark: MapMark
  picked: boolean
  hovered: boolean
  chosen: boolean
  onChoose: () => void
  onOnly: () => void
}

const Circle = ({ mark: { place, x, y, radius }, picked, hovered, chosen, onChoose, onOnly }: CircleProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the keyboard's way
  <g
    className={styles.circle}
    transform={`translate(${x} ${y})`}
    data-place={place.id}
    data-picked={picked || chosen || undefined}
    onClick={(click) => {
      click.stopPropagation()
      onChoose()
    }}
    onDoubleClick={onOnly}
  >
    <title>{`${place.name}: ${counted(place.events, 'event')}`}</title>
    {picked || hovered || chosen ? <circle className={styles.halo} r={radius + 5} /> : null}
    {slicesOf(place, radius).map((slice) =>
      slice.path === null ? (
        <circle key={slice.class} r={radius} fill={classVar(slice.class)} />
      ) : (
        <path key={slice.class} d={slice.path} fill={classVar(slice.class)} />
      ),
    )}
    <circle className={styles.rim} r={radius} />
  </g>
)
