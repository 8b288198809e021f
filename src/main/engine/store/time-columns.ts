import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'

/** The columns in which every table keeps a time; `edtf` null is undated. */
export interface TimeColumns {
  edtf: string | null
  ongoing: number
  start_earliest: number | null
  start_latest: number | null
  end_earliest: number | null
  end_latest: number | null
}

export const timeColumns = (time: FuzzyTime | null): TimeColumns & Record<string, string | number | null> => ({
  edtf: time?.edtf ?? null,
  ongoing: time?.ongoing ? 1 : 0,
  start_earliest: time?.startEarliest ?? null,
  start_latest: time?.startLatest ?? null,
  end_earliest: time?.endEarliest ?? null,
  end_latest: time?.endLatest ?? null,
})

export const timeFromColumns = (row: TimeColumns): FuzzyTime | null =>
  row.edtf === null
    ? null
    : {
        edtf: row.edtf,
        ongoing: row.ongoing === 1,
        startEarliest: row.start_earliest,
        startLatest: row.start_latest,
        endEarliest: row.end_earliest,
        endLatest: row.end_latest,
      }
