const DAYS: Record<string, number> = { D: 1, W: 7, M: 30.44, Y: 365.25, DE: 3652.5, CE: 36525 }
/** Round numbers of large units are rarely exact. */
const SLACK = 0.1

/** Days that a TIMEX3 duration ("P3D", "P30Y", "PXM") can mean. */
export function readDuration(timex: string): { least: number; most: number } | null {
  const match = /^P(\d+(?:\.\d+)?|X+)(DE|CE|[DWMY])$/.exec(timex)
  const unit = DAYS[match?.[2] ?? '']
  if (!match?.[1] || unit === undefined) return null
  if (match[1].startsWith('X')) return { least: Math.round(unit * 2), most: Math.round(unit * 11.5) }
  const days = Number(match[1]) * unit
  return { least: Math.floor(days * (1 - SLACK)), most: Math.ceil(days * (1 + SLACK)) }
}
