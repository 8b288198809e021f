import { caseName, isSample } from '../store/case-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { portableRows } from '../store/portable-rows.ts'

/** First line of a case as JSON lines. */
export interface CaseHead {
  dateline: 'case'
  version: 1
  name: string
  sample: boolean
}

/** A head, then one row of the case a line, those first that others point at. */
export function* caseLines(db: CaseDatabase): Generator<string> {
  const head: CaseHead = { dateline: 'case', version: 1, name: caseName(db), sample: isSample(db) }
  yield `${JSON.stringify(head)}\n`
  for (const row of portableRows(db)) yield `${JSON.stringify(row)}\n`
}
