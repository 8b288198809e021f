/**
 * One measured figure. `value` and `against` are in `unit`; `against` is what the same run measured to compare with
 * (a plain loop, an empty query, half the size), so that the ratio means the same on a slow machine as on a fast one.
 */
export interface Figure {
  name: string
  value: number
  unit: 'ms' | 'MB' | 'items' | 'items/s'
  against: number | null
  /** Highest `value / against` that is still accepted; null where the figure is only for the record. */
  limit: number | null
}

/** What each file `*.bench.ts` exports under the name `bench`. */
export type Bench = (report: (figure: Figure) => void) => Promise<void>
