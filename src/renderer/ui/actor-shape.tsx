import type { ActorKind } from '../../shared/domain/actors.ts'
import { actorPath } from './actor-shapes.ts'

/** The shape of an actor's kind, as the network draws it. */
export const ActorShape = ({ kind, size = 12 }: { kind: ActorKind; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 32 32"
    fill="var(--actor-fill)"
    stroke="var(--actor-line)"
    strokeWidth={2.5}
    strokeLinejoin="round"
    aria-hidden
  >
    {actorPath(kind).map((part) =>
      part.type === 'circle' ? (
        <circle key={`${part.cx}/${part.cy}`} cx={part.cx} cy={part.cy} r={part.r} />
      ) : (
        <path key={part.d} d={part.d} />
      ),
    )}
  </svg>
)
