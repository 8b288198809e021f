import type { TimeExpr } from '../time-expr.ts'
import { DAY_PARTS } from '../time-lexicon.ts'
import { DATE_CODE, defineWords, type PatternMatch, rule, type TimeRule } from '../word-classes.ts'

defineWords('ZONE', ['utc', 'gmt', 'est', 'edt', 'et', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt', 'cet', 'cest', 'bst', 'ist', 'msk'])

function clock(match: PatternMatch): TimeExpr | null {
  const node = match.node('h')
  if (!node) return null
  const [hourText, minuteText, secondText] = node.lower.split(':')
  let hour = Number(hourText)
  const minute = minuteText === undefined ? null : Number(minuteText)
  const half = match.node('ap')?.lower[0]
  if (hour > 24 || (minute ?? 0) > 59 || (half && (hour > 12 || hour === 0))) return null
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  const zone = match.node('z')?.lower
  return {
    kind: 'clock',
    hour,
    minute,
    second: secondText === undefined ? null : Number(secondText),
    zone: zone === 'utc' || zone === 'gmt' ? 'Z' : '',
    on: null,
  }
}

/** A time of day without a.m. or p.m. may be a score or a ratio. */
const plainClock = (match: PatternMatch): TimeExpr | null => {
  const node = match.node('h')
  if (!node || /^(?:won|lost|beat|score|ratio|by)$/.test(match.nodes[match.at - 1]?.lower ?? '')) return null
  const licensed =
    match.node('z') !== null ||
    match.nodes[match.at - 1]?.code === DATE_CODE ||
    /^(?:at|from|until|by|about|around|to|and|of|before|after|between|since|the|,|-|–|on)$/.test(match.nodes[match.at - 1]?.lower ?? '')
  return licensed && /^\d{1,2}:\d{2}/.test(node.lower) ? clock(match) : null
}

/** "0900 GMT", "1430 hours" */
function digitsClock(match: PatternMatch): TimeExpr | null {
  const digits = match.node('h')?.lower ?? ''
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits)) return null
  const zone = match.node('z')?.lower
  return {
    kind: 'clock',
    hour: Number(digits.slice(0, 2)),
    minute: Number(digits.slice(2)),
    second: null,
    zone: zone === 'utc' || zone === 'gmt' ? 'Z' : '',
    on: null,
  }
}

export const clockRules: TimeRule[] = [
  rule('clock-dotted', 'h:(HOURNUM|CLOCK) ap:(a|p) . m . z:ZONE?', clock),
  rule('clock-dotted-end', 'h:(HOURNUM|CLOCK) ap:(a|p) . m z:ZONE?', clock),
  rule('clock', 'h:(HOURNUM|CLOCK) ap:(am|pm) z:ZONE?', clock),
  rule('clock-plain', 'h:CLOCK (h|hours|hrs)? z:ZONE?', plainClock),
  rule('clock-digits', 'h:NUM (hours|hrs)? z:ZONE', digitsClock),
  rule('clock-digits-hours', 'h:NUM (h|hours|hrs)', digitsClock),
  rule('o-clock', "h:HOURNUM o ' clock", clock),
  rule('noon', 'n:(noon|midday)', (match) =>
    match.node('n')?.capital && match.at > 0
      ? null
      : {
          kind: 'clock',
          hour: 12,
          minute: null,
          second: null,
          zone: '',
          on: null,
        },
  ),
  rule('midnight', 'midnight', () => ({ kind: 'clock', hour: 24, minute: null, second: null, zone: '', on: null })),
]

const clockOn = (match: PatternMatch): TimeExpr | null => {
  const [time, day] = [match.node('t')?.expr, match.node('p')?.expr]
  return time?.kind === 'clock' && day ? { ...time, on: day } : null
}

/** "at 0100 on 26 August" */
const digitsOn = (match: PatternMatch): TimeExpr | null => {
  const [time, day] = [digitsClock(match), match.node('p')?.expr]
  return time?.kind === 'clock' && day ? { ...time, on: day } : null
}

const dayPartOn = (match: PatternMatch): TimeExpr | null => {
  const part = DAY_PARTS.get(match.node('t')?.lower ?? '')
  const day = match.node('p')?.expr
  return part && day ? { kind: 'day-part', part, on: day } : null
}

/** "the early hours of Sunday" */
function hoursOfDay(match: PatternMatch): TimeExpr | null {
  const [hours, day] = [match.node('h')?.expr, match.node('p')?.expr]
  if (hours?.kind !== 'duration' || hours.amounts[0]?.unit !== 'hour' || !day) return null
  return { kind: 'day-part', part: match.nodes[match.at + 1]?.lower === 'late' ? 'NI' : 'MO', on: day }
}

const dayPartFrom =
  (shift: number) =>
  (match: PatternMatch): TimeExpr | null => {
    const part = DAY_PARTS.get(match.node('t')?.lower ?? '')
    return part ? { kind: 'day-part', part, on: { kind: 'unit', unit: 'day', shift } } : null
  }

const storyPart = (match: PatternMatch): TimeExpr | null => {
  const part = DAY_PARTS.get(match.node('t')?.lower ?? '')
  return part ? { kind: 'day-part', part, on: null } : null
}

export const dayTimeRules: TimeRule[] = [
  rule('clock-day', 't:TCLOCK (on|,)? (the)? p:TDAY', clockOn),
  rule('digits-day', '<(at|approximately|about|around|by|since|until) h:NUM on? p:TDAY', digitsOn),
  rule('day-clock', 'p:TDAY (at|,|around|about)? (about|around)? t:TCLOCK', clockOn),
  rule('hours-of-day', 'the (early|small|wee|late) h:TDURATION of p:TDAY', hoursOfDay),
  rule('day-part', 'p:TDAY t:DAYPART', dayPartOn),
  rule('part-of-day', 'the t:DAYPART of p:TDAY', dayPartOn),
  rule('this-part', 'this t:(morning|afternoon|evening)', dayPartFrom(0)),
  rule('tonight', '(tonight|tonite)', () => ({ kind: 'day-part', part: 'NI', on: { kind: 'unit', unit: 'day', shift: 0 } })),
  rule('last-night', '(last|yesterday) t:(night|evening)', dayPartFrom(-1)),
  rule('overnight', 't:overnight', storyPart),
  rule('that-part', '(that|the same) t:(morning|afternoon|evening|night)', storyPart),
  rule('in-the-part', '<(in|during|by|of) the (early|late)? t:(morning|afternoon|evening|night)', storyPart),
]

/** "9:30 this morning", "8 tonight": the part of the day says which half of it. */
function clockInPart(match: PatternMatch): TimeExpr | null {
  const [clockExpr, part] = [match.node('t')?.expr, match.node('p')?.expr]
  if (clockExpr?.kind !== 'clock' || clockExpr.on !== null || part?.kind !== 'day-part') return null
  const afternoon = part.part !== 'MO' && part.part !== 'MI' && clockExpr.hour < 12
  return { ...clockExpr, hour: clockExpr.hour + (afternoon ? 12 : 0), on: part.on }
}

/** "in the morning on Saturday" */
export const dayPartJoinRules: TimeRule[] = [
  rule('clock-in-part', 't:TCLOCK (on|in)? p:TDAYPART', clockInPart),
  rule('part-at-clock', 'p:TDAYPART (at|around|about|,) t:TCLOCK', clockInPart),
  rule('part-on-day', 't:TDAYPART (on|of) p:TDAY', (match) => {
    const [part, day] = [match.node('t')?.expr, match.node('p')?.expr]
    return part?.kind === 'day-part' && part.on === null && day ? { ...part, on: day } : null
  }),
]
