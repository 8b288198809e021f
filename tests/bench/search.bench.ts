import { buildEventIndex } from '../../src/main/engine/explore/event-index.ts'
import type { QueryContext } from '../../src/main/engine/handler-types.ts'
import { searchHandlers } from '../../src/main/engine/search/search-handlers.ts'
import { openForReading } from '../../src/main/engine/store/open.ts'
import type { Bench } from './figure.ts'
import { largeCase, SEARCHED } from './large-case.ts'

const LIMIT = 20
const ROUNDS = 6

/** A word in every article, words in some, two words, a phrase, and the beginnings that a person types. */
const common = ['border', 'truce', 'statement road', '"further news"', 'mar', 'off*', 'talks NOT border']

/** Searches with names of the case among them, rare and frequent ones, by their beginnings too. */
const searches = (names: readonly string[]): string[] => [
  ...common,
  ...names.flatMap((name) => [name, name.slice(0, 3), `${name.slice(0, 4)}*`]),
]

const p95 = (times: number[]): number => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * 0.95)] as number

/** Searching everything in 100,000 articles, beside the full-text statement for the articles alone. */
export const bench: Bench = async (report) => {
  const db = openForReading(largeCase(SEARCHED))
  const index = buildEventIndex(db, 'me')
  const context: QueryContext = { db, coder: 'me', blind: false, index: () => index }
  const find = (text: string): void => void searchHandlers['search.find'](context, { text, limit: LIMIT })
  const raw = db.prepare(
    `SELECT rowid, snippet(articles_fts, 2, '', '', '…', 24), bm25(articles_fts, 4.0, 1.0, 1.0) AS weight
     FROM articles_fts WHERE articles_fts MATCH ? ORDER BY weight LIMIT ${LIMIT}`,
  )
  const names = db.prepare('SELECT name FROM actors WHERE id % 700 = 5').pluck().all() as string[]
  const times = { find: [] as number[], raw: [] as number[] }
  const timed = (work: () => unknown): number => {
    const from = performance.now()
    work()
    return performance.now() - from
  }
  for (let round = 0; round <= ROUNDS; round++) {
    for (const text of searches(names)) {
      const one = timed(() => find(text))
      const other = timed(() => raw.all(text))
      if (round === 0) continue
      times.find.push(one)
      times.raw.push(other)
    }
  }
  report({
    name: 'search: everything, against the raw statement (p95)',
    value: p95(times.find),
    unit: 'ms',
    against: p95(times.raw),
    limit: 2,
  })
  const total = (list: number[]): number => list.reduce((sum, time) => sum + time, 0) / list.length
  report({ name: 'search: everything, on average', value: total(times.find), unit: 'ms', against: total(times.raw), limit: null })
}
