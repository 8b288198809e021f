import { buildEventIndex } from '../../src/main/engine/explore/event-index.ts'
import { exploreHandlers } from '../../src/main/engine/explore/explore-handlers.ts'
import type { QueryContext } from '../../src/main/engine/handler-types.ts'
import { openForReading } from '../../src/main/engine/store/open.ts'
import { type CallInput, contract } from '../../src/shared/contract/contract.ts'
import { dayFromCivil } from '../../src/shared/domain/day-number.ts'
import { openBrowser } from './bench-browser.ts'
import type { Bench } from './figure.ts'
import { type CaseSize, LARGE, largeCase, TENTH } from './large-case.ts'
import { loadRawTimeline, rawTimelineRedraws } from './raw-timeline.ts'

type Query = keyof typeof exploreHandlers

const RUNS = 60
const FIRST = dayFromCivil(1988, 1, 1)
const LAST = dayFromCivil(2023, 12, 31)

interface Opened {
  build: number
  mend: number
  /** Milliseconds of an answer; the input differs from run to run, so that no answer is remembered. */
  ask(question: Question, run: number): number
}

const timed = (work: () => unknown): number => {
  const from = performance.now()
  work()
  return performance.now() - from
}

const open = (size: CaseSize): Opened => {
  const db = openForReading(largeCase(size))
  buildEventIndex(db, 'me')
  const from = performance.now()
  const index = buildEventIndex(db, 'me')
  index.order()
  const build = performance.now() - from
  const context: QueryContext = { db, coder: 'me', blind: false, index: () => index }
  const mend = timed(() => {
    index.refresh([7])
    index.order()
  })
  return {
    build,
    mend,
    ask: ({ call, input }, run) => {
      const handler = exploreHandlers[call] as (context: QueryContext, input: unknown) => unknown
      const asked = contract[call].input.parse(input(run, size))
      return timed(() => handler(context, asked))
    },
  }
}

/** Both cases in turn, so that whatever else the machine does falls on both; the first round warms up. */
const compare = (question: Question, small: Opened, big: Opened): { small: number[]; big: number[] } => {
  const times = { small: [] as number[], big: [] as number[] }
  for (let run = 0; run <= RUNS; run++) {
    const [one, other] = [small.ask(question, run), big.ask(question, run)]
    if (run === 0) continue
    times.small.push(one)
    times.big.push(other)
  }
  return times
}

const percentile = (times: number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)] as number

/** Drags along the years a tenth of a view at a time; the smaller case is seen from further away, so that as much is in view. */
const drag =
  (days: number) =>
  (run: number, size: CaseSize): CallInput<'explore.timeline'> => {
    const seen = Math.min(LAST - FIRST, Math.round((days * LARGE.events) / size.events))
    const from = FIRST + Math.floor(((LAST - FIRST) * 0.3 + (run * seen) / 10) % (LAST - FIRST))
    return { filter: {}, view: { from, to: from + seen }, width: 1000 }
  }

/** A brush whose start moves by a week. */
const brush = (run: number) => ({ window: { from: FIRST + run * 7, to: LAST } })

interface Question {
  name: string
  call: Query
  input: (run: number, size: CaseSize) => unknown
  /** Share of a redraw by the raw timeline library that an answer on the large case may take; null is only for the record. */
  share: number | null
}

/** Answers to a window of the timeline are held to it by their p95, what may grow with the case by its median. */
const WINDOW_SHARE = 0.5

const QUESTIONS: Question[] = [
  { name: 'timeline: drag, all years', call: 'explore.timeline', input: drag(LAST - FIRST), share: WINDOW_SHARE },
  { name: 'timeline: drag, a year', call: 'explore.timeline', input: drag(365), share: WINDOW_SHARE },
  { name: 'timeline: drag, a month', call: 'explore.timeline', input: drag(30), share: WINDOW_SHARE },
  {
    name: 'network: strongest part, window moved',
    call: 'explore.network',
    input: (run) => ({ filter: brush(run), mode: 'actors' }),
    share: 1,
  },
  { name: 'network: events, window moved', call: 'explore.network', input: (run) => ({ filter: brush(run), mode: 'events' }), share: 1 },
  {
    name: 'network: another actor opened',
    call: 'explore.network',
    input: (run) => ({ filter: {}, mode: 'actors', expanded: [run + 100] }),
    share: 1,
  },
  { name: 'rail: counts, window moved', call: 'explore.facets', input: (run) => ({ filter: brush(run) }), share: 1 },
  { name: 'histogram: another actor', call: 'explore.histogram', input: (run) => ({ filter: { actors: [run + 1] } }), share: 1 },
  { name: 'chronology: next page', call: 'events.list', input: (run) => ({ filter: {}, offset: run * 50, limit: 50 }), share: null },
  { name: 'event with its evidence', call: 'events.get', input: (run) => ({ eventId: 100 + run }), share: null },
]

const measureRedraws = async (): Promise<number[]> => {
  const browser = await openBrowser()
  try {
    const page = await browser.page()
    await loadRawTimeline(page)
    return await rawTimelineRedraws(page)
  } finally {
    await browser.close()
  }
}

/**
 * Answers of the engine on 100,000 events: against the same on 10,000, which shows how they grow, and against what the
 * library that draws them takes for 500 items, which says whether anyone could notice.
 */
export const bench: Bench = async (report) => {
  const [tenth, large] = [open(TENTH), open(LARGE)]
  const redraw = percentile(await measureRedraws(), 0.5)
  for (const question of QUESTIONS) {
    const { name, share } = question
    const of = share === WINDOW_SHARE ? 'p95' : 'median'
    const { small, big } = compare(question, tenth, large)
    const value = percentile(big, 0.5)
    report({ name: `${name}: growth (median)`, value, unit: 'ms', against: percentile(small, 0.5), limit: null })
    report({ name: `${name}: to a raw redraw (median)`, value, unit: 'ms', against: redraw, limit: of === 'median' ? share : null })
    report({
      name: `${name}: p95 to a raw redraw`,
      value: percentile(big, 0.95),
      unit: 'ms',
      against: redraw,
      limit: of === 'p95' ? share : null,
    })
  }
  report({ name: 'index: built', value: large.build, unit: 'ms', against: tenth.build, limit: 20 })
  report({ name: 'index: mended after one edit', value: large.mend, unit: 'ms', against: large.build, limit: 0.2 })
}
