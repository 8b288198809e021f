import { civilFromDay, dayFromCivil } from '../../../shared/domain/day-number.ts'
import { roundMonths } from '../../../shared/domain/round-months.ts'

/** Days, both inside. */
export interface Days {
  from: number
  to: number
}

/** A stretch of the axis: time as it runs, or a silence folded to a fixed width. */
export interface Stretch extends Days {
  left: number
  right: number
  silence: boolean
}

export interface ThreadScale {
  stretches: Stretch[]
  x: (day: number) => number
}

/** Pixels of a folded silence: room for its words on two lines. */
export const FOLD = 104
/** A stretch between two silences is never thinner, or its events would lie on one another. */
const THINNEST = 28

/** What is left of the extent between the silences. */
const spoken = (extent: Days, silences: readonly Days[]): Days[] => {
  const parts: Days[] = []
  let from = extent.from
  for (const silence of silences) {
    parts.push({ from, to: silence.from - 1 })
    from = silence.to + 1
  }
  return [...parts, { from, to: extent.to }]
}

const lengthOf = ({ from, to }: Days): number => Math.max(1, to - from + 1)

/**
 * Time from left to right with silences folded, so that what happened has the room. `silences` come in order, apart from
 * each other and inside the extent.
 */
export function threadScale(extent: Days, silences: readonly Days[], width: number): ThreadScale {
  const folded = silences.filter((silence) => silence.from > extent.from && silence.to < extent.to)
  const parts = spoken(extent, folded)
  const room = Math.max(parts.length * THINNEST, width - folded.length * FOLD)
  const spare = room - parts.length * THINNEST
  const days = parts.reduce((sum, part) => sum + lengthOf(part), 0)
  const stretches: Stretch[] = []
  let left = 0
  for (const [at, part] of parts.entries()) {
    const right = left + THINNEST + (spare * lengthOf(part)) / days
    stretches.push({ ...part, left, right, silence: false })
    left = right
    const silence = folded[at]
    if (!silence) continue
    stretches.push({ ...silence, left, right: left + FOLD, silence: true })
    left += FOLD
  }
  const x = (day: number): number => {
    const stretch = stretches.find((one) => day <= one.to) ?? stretches[stretches.length - 1]
    if (!stretch) return 0
    const share = (Math.max(day, stretch.from) - stretch.from + 0.5) / lengthOf(stretch)
    return stretch.left + (stretch.right - stretch.left) * Math.min(1, share)
  }
  return { stretches, x }
}

const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000]
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export interface Tick {
  day: number
  x: number
  words: string
}

const yearWords = (year: number): string => (year > 0 ? String(year) : `${1 - year} BCE`)

const monthTick = (month: number, x: (day: number) => number): Tick => {
  const [year, ofYear] = [Math.floor(month / 12), ((month % 12) + 12) % 12]
  const day = dayFromCivil(year, ofYear + 1, 1)
  return { day, x: x(day), words: ofYear === 0 ? yearWords(year) : `${MONTHS[ofYear]} ${yearWords(year)}` }
}

/** First days of months, at least so many pixels apart and never within a silence. */
export function threadTicks({ stretches, x }: ThreadScale, apart = 66): Tick[] {
  const ticks: Tick[] = []
  for (const stretch of stretches.filter((one) => !one.silence)) {
    const monthOf = (day: number): number => civilFromDay(day).year * 12 + civilFromDay(day).month - 1
    const [first, last] = [monthOf(stretch.from), monthOf(stretch.to)]
    const most = Math.max(1, (stretch.right - stretch.left) / apart)
    const step = STEPS.find((months) => (last - first) / months <= most) ?? (STEPS.at(-1) as number)
    for (const month of roundMonths(first, last, step)) {
      const tick = monthTick(month, x)
      const before = ticks.at(-1)
      if (tick.day >= stretch.from && (!before || tick.x - before.x >= apart)) ticks.push(tick)
    }
  }
  return ticks
}
