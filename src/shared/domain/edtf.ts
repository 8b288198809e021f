import { NotEdtf, type OpenSpan, readEdtfDate, refuse } from './edtf-date.ts'
import type { DayNumber, FuzzyTime, TimeBounds } from './fuzzy-time.ts'

export { formatEdtf } from './edtf-format.ts'

export type EdtfResult = { ok: true; time: FuzzyTime } | { ok: false; message: string }

const least = (values: (DayNumber | null)[]): DayNumber | null => (values.includes(null) ? null : Math.min(...(values as DayNumber[])))
const greatest = (values: (DayNumber | null)[]): DayNumber | null => (values.includes(null) ? null : Math.max(...(values as DayNumber[])))

function readMember(text: string): OpenSpan {
  const at = text.indexOf('..')
  if (at < 0) return readEdtfDate(text)
  const [from, to] = [text.slice(0, at), text.slice(at + 2)]
  const first = from === '' ? null : readEdtfDate(from).first
  const last = to === '' ? null : readEdtfDate(to).last
  if (first !== null && last !== null && first > last) refuse(`“${text}” ends before it begins.`)
  return { first, last }
}

function readList(text: string): TimeBounds {
  const members = text
    .slice(1, -1)
    .split(',')
    .map((member) => readMember(member.trim()))
  const first = least(members.map((member) => member.first))
  const last = greatest(members.map((member) => member.last))
  if (text.startsWith('[')) return { startEarliest: first, startLatest: last, endEarliest: first, endLatest: last }
  // All of them: from the first member to the last one.
  const startLatest = least(members.map((member) => member.last))
  const endEarliest = greatest(members.map((member) => member.first))
  return { startEarliest: first, startLatest, endEarliest, endLatest: last }
}

const NOTHING: OpenSpan = { first: null, last: null }

function readInterval(text: string): TimeBounds {
  const sides = text.split('/')
  if (sides.length !== 2) refuse(`“${text}” has more than one stroke; an interval has one.`)
  const [start, end] = sides.map((side) => (side === '' || side === '..' ? NOTHING : readEdtfDate(side))) as [OpenSpan, OpenSpan]
  if (start.first !== null && end.last !== null && start.first > end.last) refuse(`“${text}” ends before it begins.`)
  return { startEarliest: start.first, startLatest: start.last, endEarliest: end.first, endLatest: end.last }
}

function readBounds(text: string): TimeBounds {
  if (text === '') return refuse('No date is given.')
  if (/^\[.+\]$|^\{.+\}$/.test(text)) return readList(text)
  if (text.includes('/')) return readInterval(text)
  if (/W/.test(text)) return refuse(`“${text}”: EDTF has no weeks; give the first and last day, such as 2023-01-09/2023-01-15.`)
  const { first, last } = readEdtfDate(text)
  return { startEarliest: first, startLatest: last, endEarliest: first, endLatest: last }
}

/** Reads EDTF level 0 to 2 into four bounds. What it cannot read comes back as a sentence to show. */
export function parseEdtf(text: string): EdtfResult {
  const edtf = text.trim()
  try {
    return { ok: true, time: { ...readBounds(edtf), edtf, ongoing: edtf.endsWith('/..') } }
  } catch (error) {
    if (error instanceof NotEdtf) return { ok: false, message: error.message }
    throw error
  }
}
