import type { ShownTime } from '../../shared/contract/shapes.ts'

/** The engine's words for a time, with its EDTF one hover away; says so where there is none. */
export const TimeWords = ({ time, hint = null }: { time: ShownTime | null; hint?: string | null }) =>
  time ? (
    <time dateTime={time.edtf} title={time.edtf}>
      {time.words}
    </time>
  ) : (
    <span style={{ color: 'var(--ink-soft)' }}>{hint ?? 'no date known'}</span>
  )
