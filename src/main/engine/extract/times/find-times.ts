import { civilFromDay } from '../../../../shared/domain/day-number.ts'
import type { TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import type { DayNumber } from '../../../../shared/domain/fuzzy-time.ts'
import { withinSpan } from '../../../../shared/domain/make-time.ts'
import { quote } from '../../../../shared/domain/text-span.ts'
import { leadsOfficeTerm } from '../office-words.ts'
import type { AnalysedText, Sentence, TimeFindings } from '../pipeline.ts'
import { type Anchors, datelineOf, openingDate, publicationOf } from './anchors.ts'
import { type FoundExpression, readExpressions } from './read-expressions.ts'
import { resolveTime } from './resolve/resolve-time.ts'
import type { Resolved, Tense } from './resolve/time-context.ts'
import { intervalOf, pairOf, periodOf, senseOf } from './senses.ts'
import { lendDay, shareDate } from './share-date.ts'
import { Telling } from './telling.ts'
import { tenseAround } from './tense.ts'
import type { TimeExpr } from './time-expr.ts'

interface SentenceTimes {
  sentence: Sentence
  found: FoundExpression[]
}

/** Year that two-digit years are counted from where no publication date is known. */
const YEAR_WITHOUT_DATE = 2000
/** Entries that make a text a chronology. */
const CHRONOLOGY_ENTRIES = 3

/** Finds and reads the time expressions of an article; the same text and publication date give the same result. */
export function createTimeFinder(): (text: AnalysedText) => TimeFindings {
  return (text) => {
    const publication = publicationOf(text)
    const near = publication.span ? civilFromDay(publication.span.first).year : YEAR_WITHOUT_DATE
    const rows = text.sentences
      .map((sentence): SentenceTimes => ({ sentence, found: readExpressions(text, sentence, near) }))
      .filter(({ found }) => found.length > 0)
    const entries = chronologyEntries(text, rows)
    const telling = new Telling(anchorsOf(text, rows))
    const times: TimeExpression[] = []
    for (const row of rows) {
      const entry = entries.get(row.sentence.index)
      if (entry) enterEntry(text, row.sentence, entry, telling)
      times.push(...readSentence(text, row, telling))
    }
    return { times }
  }
}

function anchorsOf(text: AnalysedText, rows: readonly SentenceTimes[]): Anchors {
  const { day, span } = publicationOf(text)
  const reference = day ?? datelineDay(text, rows)
  if (reference !== null || span === null) return { reference, yearHint: null }
  const [from, to] = [civilFromDay(span.first).year, civilFromDay(span.last).year]
  return { reference, yearHint: from === to ? from : null }
}

function datelineDay(text: AnalysedText, rows: readonly SentenceTimes[]): DayNumber | null {
  for (const { sentence, found } of rows) {
    const dateline = datelineOf(text, sentence, found)
    const { expr } = dateline ?? {}
    if (expr) return resolveTime(expr, new Telling({ reference: null, yearHint: null }).contextIn(sentence, 'unknown')).span?.first ?? null
  }
  return null
}

function chronologyEntries(text: AnalysedText, rows: readonly SentenceTimes[]): Map<number, FoundExpression> {
  const entries = new Map<number, FoundExpression>()
  for (const { sentence, found } of rows) {
    const opening = openingDate(text, sentence, found)
    if (opening) entries.set(sentence.index, opening)
  }
  return entries.size >= CHRONOLOGY_ENTRIES ? entries : new Map()
}

function enterEntry(text: AnalysedText, sentence: Sentence, entry: FoundExpression, telling: Telling): void {
  const { span } = resolveTime(entry.expr, telling.contextIn(sentence, tenseAround(text, sentence, entry)))
  if (span) telling.enter(span)
}

function readSentence(text: AnalysedText, { sentence, found }: SentenceTimes, telling: Telling): TimeExpression[] {
  const shared = shareDate(found).map(lendDay)
  const resolved: Resolved[] = []
  const times: TimeExpression[] = []
  const kept: boolean[] = []
  shared.forEach((one, index) => {
    const tense = isAfterNow(one, shared) ? 'future' : tenseAround(text, sentence, one)
    const context = telling.contextIn(sentence, tense)
    const reading = resolveTime(one.expr, context)
    resolved.push(reading)
    times.push(expressionOf(text, one, reading, telling.reference))
    kept.push(!isIdle(one, tense))
    telling.remember(sentence, one, reading)
    if (one.linkedTo === null) return
    const start = startBefore(shared, resolved, one.linkedTo, reading)
    if (start) {
      const from = shared[one.linkedTo] as FoundExpression
      resolved[one.linkedTo] = resolveTime(start, context)
      times[one.linkedTo] = expressionOf(text, from, resolved[one.linkedTo] as Resolved, telling.reference)
    }
    joinPeriod(times, resolved, shared, one.linkedTo, index)
  })
  return times.filter((_, index) => kept[index])
}

/** "between now and May 21" */
function isAfterNow({ linkedTo }: FoundExpression, all: readonly FoundExpression[]): boolean {
  const first = linkedTo === null ? undefined : all[linkedTo]?.expr
  return first?.kind === 'reference' && first.reference === 'PRESENT_REF'
}

/** "It was soon found": no time to come. */
const isIdle = ({ expr }: FoundExpression, tense: Tense): boolean =>
  expr.kind === 'reference' && expr.reference === 'FUTURE_REF' && tense === 'past'

function expressionOf(text: AnalysedText, found: FoundExpression, resolved: Resolved, reference: DayNumber | null): TimeExpression {
  const sense = senseOf(found)
  return {
    ...quote(text.article.text, found),
    type: resolved.type,
    timex: resolved.timex,
    time: resolved.time ?? (resolved.span ? withinSpan(resolved.span) : null),
    anchor: resolved.anchor,
    sense,
    interval: intervalOf(sense, resolved, reference),
    office: sense !== 'at' && leadsOfficeTerm(text.article.text.slice(Math.max(0, found.start - 120), found.start)),
    rule: found.rule,
  }
}

/** "from January to August", told in February: the start is put before the end. Null where it is so already. */
function startBefore(found: readonly FoundExpression[], resolved: readonly Resolved[], from: number, end: Resolved): TimeExpr | null {
  const [expr, start] = [found[from]?.expr, resolved[from]]
  if ((expr?.kind !== 'month' && expr?.kind !== 'date') || expr.year !== null || expr.month === null) return null
  if (!start?.span || !end.span || start.span.first <= end.span.first) return null
  const { year, month } = civilFromDay(end.span.first)
  return { ...expr, year: expr.month <= month ? year : year - 1 }
}

/** Gives both ends of "from X to Y" the whole period. */
function joinPeriod(
  times: TimeExpression[],
  resolved: readonly Resolved[],
  found: readonly FoundExpression[],
  from: number,
  to: number,
): void {
  const [first, second] = [found[from], found[to]]
  const [firstTime, secondTime] = [times[from], times[to]]
  if (!first || !second || !firstTime || !secondTime) return
  const pair = pairOf(first, second, second.before[0] ?? '')
  const period = pair ? periodOf(resolved[from] as Resolved, resolved[to] as Resolved) : null
  if (!period) return
  times[from] = { ...firstTime, sense: 'from', interval: period }
  times[to] = { ...secondTime, sense: 'until', interval: period, office: firstTime.office }
}
