import { useElementSize } from '@mantine/hooks'
import { CLASS_LABELS } from '../../../shared/domain/kinds.ts'
import { hover, pick, useHovered, usePicked } from '../../selection/index.ts'
import { classVar } from '../../ui/index.ts'
import styles from './thread.module.css'
import { daysOf, extentOf, type NameOf, type Thread, type ThreadEvent } from './thread-rows.ts'
import { type ThreadScale, threadScale, threadTicks } from './thread-scale.ts'

const LABELS = 128
const BAND_ROW = 16
const LINE_ROW = 34
const AXIS = 20
const HEAD = 5

interface StripProps {
  thread: Thread
  nameOf: NameOf
}

interface Layout {
  scale: ThreadScale
  bandsHeight: number
  lineOf: Map<number, number>
  /** Events that stand as bands: their arrow marks when they began. */
  bands: ReadonlySet<number>
  height: number
}

const layoutOf = (thread: Thread, width: number): Layout | null => {
  const extent = extentOf(thread.events)
  if (extent === null || width <= LABELS) return null
  const bandsHeight = Math.max(0, ...thread.bands.map((band) => band.lane + 1)) * BAND_ROW
  return {
    scale: threadScale(extent, thread.silences, width - LABELS - 12),
    bandsHeight,
    bands: new Set(thread.bands.map((band) => band.event.id)),
    lineOf: new Map(thread.actors.map((actor, at) => [actor.id, bandsHeight + LINE_ROW * at + LINE_ROW / 2 + 4])),
    height: bandsHeight + LINE_ROW * thread.actors.length + AXIS + 8,
  }
}

/** One line an actor, one arrow an event from who acts to whom it concerns; bands behind, silences folded. */
export function ThreadStrip({ thread, nameOf }: StripProps) {
  const { ref, width } = useElementSize()
  const layout = layoutOf(thread, width)
  return (
    <div ref={ref} className={styles.strip}>
      {layout ? (
        <svg width={width} height={layout.height} aria-hidden>
          <defs>
            <pattern id="thread-hatch" width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1={0} x2={0} y1={0} y2={6} className={styles.hatch} />
            </pattern>
          </defs>
          <g transform={`translate(${LABELS} 0)`}>
            <Bands thread={thread} layout={layout} />
            <Silences thread={thread} layout={layout} />
            <Axis layout={layout} />
            {thread.events.map((event) => (
              <Arrows key={event.id} event={event} layout={layout} />
            ))}
          </g>
          {thread.actors.map((actor) => (
            <text key={actor.id} className={styles.name} x={LABELS - 8} y={(layout.lineOf.get(actor.id) ?? 0) + 4} textAnchor="end">
              {cut(nameOf(actor.id))}
            </text>
          ))}
        </svg>
      ) : null}
    </div>
  )
}

const cut = (name: string, most = 19): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name)

const Bands = ({ thread, layout: { scale, bandsHeight, height } }: { thread: Thread; layout: Layout }) =>
  thread.bands.map(({ event, from, to, lane, between }) => {
    const [left, right] = [scale.x(from), Math.max(scale.x(from) + 3, scale.x(to))]
    const room = Math.floor((right - left - 6) / 6.2)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the list below is the keyboard's way
      <g key={event.id} className={styles.band} onClick={() => pick({ type: 'event', id: event.id })}>
        <title>{`${event.title} · ${event.time?.words ?? ''}`}</title>
        <rect x={left} y={lane * BAND_ROW + 2} width={right - left} height={BAND_ROW - 3} fill="url(#thread-hatch)" />
        {between ? (
          <rect x={left} y={bandsHeight} width={right - left} height={height - AXIS - bandsHeight} className={styles.between} />
        ) : null}
        {room >= 4 ? (
          <text x={left + 3} y={lane * BAND_ROW + 12.5} className={styles.bandName}>
            {cut(event.title, room)}
          </text>
        ) : null}
      </g>
    )
  })

const Silences = ({ thread, layout: { scale, bandsHeight, height } }: { thread: Thread; layout: Layout }) =>
  scale.stretches
    .filter((stretch) => stretch.silence)
    .map(({ from, left, right }) => {
      const words = thread.silences.find((silence) => silence.from === from)?.words ?? ''
      const [length, rest] = [words.split(' ').slice(0, 2).join(' '), words.split(' ').slice(2).join(' ')]
      const [top, bottom] = [bandsHeight + 2, height - AXIS - 2]
      const middle = (top + bottom) / 2
      return (
        <g key={from} className={styles.silence}>
          <title>{words}</title>
          <path d={zigzag(left + 4, top, bottom)} />
          <path d={zigzag(right - 4, top, bottom)} />
          <text x={(left + right) / 2} y={middle - 2} textAnchor="middle">
            {length}
          </text>
          <text x={(left + right) / 2} y={middle + 11} textAnchor="middle">
            {rest.replace(' between them', '')}
          </text>
        </g>
      )
    })

const zigzag = (x: number, top: number, bottom: number): string => {
  const steps = Math.max(2, Math.round((bottom - top) / 8))
  const points = Array.from({ length: steps + 1 }, (_, at) => `${x + (at % 2 === 0 ? -2 : 2)} ${top + ((bottom - top) * at) / steps}`)
  return `M${points.join('L')}`
}

const Axis = ({ layout: { scale, lineOf, height } }: { layout: Layout }) => (
  <>
    {scale.stretches
      .filter((stretch) => !stretch.silence)
      .flatMap((stretch) =>
        [...lineOf].map(([actor, y]) => (
          <line key={`${actor} ${stretch.from}`} className={styles.lifeline} x1={stretch.left} x2={stretch.right} y1={y} y2={y} />
        )),
      )}
    {threadTicks(scale).map((tick) => (
      <g key={tick.day} className={styles.tick}>
        <line x1={tick.x} x2={tick.x} y1={height - AXIS - 3} y2={height - AXIS + 2} />
        <text x={tick.x} y={height - 6}>
          {tick.words}
        </text>
      </g>
    ))}
  </>
)

const isUnreal = (event: ThreadEvent): boolean => event.factuality !== 'asserted' && event.factuality !== 'claimed'

function Arrows({ event, layout: { scale, lineOf, bands } }: { event: ThreadEvent; layout: Layout }) {
  const picked = usePicked()
  const hovered = useHovered()
  const days = daysOf(event)
  if (!days) return null
  const begun = bands.has(event.id)
  const x = scale.x(begun ? days.from : (days.from + days.to) / 2)
  const [left, right] = [scale.x(days.from), begun ? scale.x(days.from) : scale.x(days.to)]
  const isPicked = picked?.type === 'event' && picked.id === event.id
  const isHovered = hovered?.type === 'event' && hovered.id === event.id
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list below is the keyboard's way
    <g
      className={styles.arrow}
      style={{ color: classVar(event.class) }}
      data-picked={isPicked || undefined}
      data-hovered={isHovered || undefined}
      data-unreal={isUnreal(event) || undefined}
      onClick={() => pick({ type: 'event', id: event.id })}
      onMouseEnter={() => hover({ type: 'event', id: event.id })}
      onMouseLeave={() => hover(null)}
    >
      <title>{`${event.title} · ${event.time?.words ?? ''} · ${CLASS_LABELS[event.class]}`}</title>
      {event.ties.map((tie) => {
        const [y1, y2] = [lineOf.get(tie.from) ?? 0, lineOf.get(tie.to) ?? 0]
        const down = y2 > y1 ? 1 : -1
        return (
          <g key={`${tie.from} ${tie.to} ${tie.both}`}>
            {right - left > 5 ? <line className={styles.spread} x1={left} x2={right} y1={y1} y2={y1} /> : null}
            <line className={styles.reach} x1={x} x2={x} y1={y1} y2={y2} />
            <line className={styles.shaft} x1={x} x2={x} y1={y1} y2={y2} />
            {tie.both ? <circle cx={x} cy={y2} r={3} /> : <path d={`M${x} ${y2}l${-HEAD + 1} ${-down * 7}h${2 * HEAD - 2}z`} />}
            <circle cx={x} cy={y1} r={tie.both ? 3 : 2.2} />
          </g>
        )
      })}
    </g>
  )
}
