import { CLASS_LABELS, type EventClass } from '../../shared/domain/kinds.ts'
import { classVar } from './class-colors.ts'

/** Always beside words or with its label: colour never carries meaning alone. */
export const ClassSwatch = ({ of, size = 8 }: { of: EventClass; size?: number }) => (
  <span
    title={CLASS_LABELS[of]}
    style={{ display: 'inline-block', flex: 'none', width: size, height: size, borderRadius: 2, background: classVar(of) }}
  />
)
