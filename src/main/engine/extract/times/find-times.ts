import type { DaySpan } from '../../../../shared/domain/calendar-units.ts'
import { civilFromDay } from '../../../../shared/domain/day-number.ts'
import type { TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import { withinSpan } from '../../../../shared/domain/make-time.ts'
import { quote } from '../../../../shared/domain/text-span.ts'
import type { AnalysedText, Sentence, TimeFindings } from '../pipeline.ts'
import { type Anchors, datelineOf, isFullDate, openingDate, publicationOf } from './anchors.ts'
import { type FoundExpression, readExpressions } from './read-expressions.ts'
import { resolveTime } from './resolve/resolve-time.ts'
import type { Resolved, TimeContext } from './resolve/time-context.ts'
import { intervalOf, pairOf, periodOf, senseOf } from './senses.ts'
import { lendDay, shareDate } from './share-date.ts'
import { tenseAround } from './tense.ts'

interface SentenceTimes {
  sentence: Sentence
  found: FoundExpression[]
}

/** Entries that make a text a chronology. */
const CHRONOLOGY_ENTRIES = 3

/** Finds and reads the time expressions of an article; the same text and publication date give the same result. */
export function createTimeFinder(): (text: AnalysedText) => TimeFindings {
  return (text) => {
    const publication = publicationOf(text)
    const near = publication.span ? civilFromDay(publication.span.first).year : 2000
    const rows = text.sentences
      .map((sentence): SentenceTimes => ({ sentence, found: readExpressions(text, sentence, near) }))
      .filter(({ found }) => found.length > 0)
    return { times: new ArticleTimes(text, rows).read() }
  }
}

/** One pass through an article, with what was told last. */
class ArticleTimes {
  private readonly text: AnalysedText
  private readonly rows: SentenceTimes[]
  private readonly entries: Map<number, FoundExpression>
  private anchors: Anchors
  private previous: DaySpan | null = null
  private previousDay: number | null = null
  /** Where a year was last told in full: its sentence and its year. */
  private toldYear: { sentence: number; paragraph: number; year: number } | null = null

  constructor(text: AnalysedText, rows: SentenceTimes[]) {
    this.text = text
    this.rows = rows
    const publication = publicationOf(text)
    const reference = publication.day ?? this.datelineDay()
    const years = publication.span ? [publication.span.first, publication.span.last].map((day) => civilFromDay(day).year) : []
    this.anchors = { reference, yearHint: reference === null && years[0] === years[1] ? (years[0] ?? null) : null }
    this.entries = this.chronologyEntries()
  }

  read(): TimeExpression[] {
    const times: TimeExpression[] = []
    for (const row of this.rows) {
      const entry = this.entries.get(row.sentence.index)
      if (entry) this.enterPart(row.sentence, entry)
      times.push(...this.readSentence(row))
    }
    return times
  }

  private datelineDay(): number | null {
    for (const { sentence, found } of this.rows) {
      const dateline = datelineOf(this.text, sentence, found)
      const resolved = dateline
        ? resolveTime(dateline.expr, { reference: null, previous: null, previousDay: null, tense: 'unknown', yearHint: null })
        : null
      if (resolved?.span) return resolved.span.first
    }
    return null
  }

  private chronologyEntries(): Map<number, FoundExpression> {
    const entries = new Map<number, FoundExpression>()
    for (const { sentence, found } of this.rows) {
      const opening = openingDate(this.text, sentence, found)
      if (opening) entries.set(sentence.index, opening)
    }
    return entries.size >= CHRONOLOGY_ENTRIES ? entries : new Map()
  }

  /** From here on, times are counted from the entry's own date; a bare year or month sets only the year. */
  private enterPart(sentence: Sentence, entry: FoundExpression): void {
    const { span } = resolveTime(entry.expr, this.context(sentence, entry))
    if (!span) return
    const year = civilFromDay(span.first).year
    this.anchors = { reference: span.first === span.last ? span.first : null, yearHint: year }
    this.previous = span
    this.previousDay = span.first === span.last ? span.first : null
  }

  private context(sentence: Sentence, found: FoundExpression): TimeContext {
    const tense = tenseAround(this.text, sentence, found)
    return {
      reference: this.anchors.reference,
      previous: this.previous,
      previousDay: this.previousDay,
      tense,
      yearHint: this.yearHintFor(sentence, tense),
    }
  }

  /** The year of a full date just told, for the dates that follow it without one. */
  private yearHintFor(sentence: Sentence, tense: TimeContext['tense']): number | null {
    const { toldYear } = this
    const { reference, yearHint } = this.anchors
    if (toldYear && reference === null) return toldYear.year
    if (toldYear && toldYear.paragraph === sentence.paragraph && sentence.index - toldYear.sentence <= 1 && tense !== 'future')
      return toldYear.year
    return yearHint
  }

  private readSentence({ sentence, found }: SentenceTimes): TimeExpression[] {
    const shared = shareDate(found).map(lendDay)
    const resolved: Resolved[] = []
    const times: TimeExpression[] = []
    shared.forEach((one, index) => {
      const reading = resolveTime(one.expr, this.context(sentence, one))
      resolved.push(reading)
      times.push(this.expressionOf(one, reading))
      this.remember(sentence, one, reading)
      if (one.linkedTo !== null) joinPeriod(times, resolved, shared, one.linkedTo, index)
    })
    return times
  }

  private expressionOf(found: FoundExpression, resolved: Resolved): TimeExpression {
    const sense = senseOf(found)
    return {
      ...quote(this.text.article.text, found),
      type: resolved.type,
      timex: resolved.timex,
      time: resolved.time ?? (resolved.span ? withinSpan(resolved.span) : null),
      anchor: resolved.anchor,
      sense,
      interval: intervalOf(sense, resolved, this.anchors.reference),
      rule: found.rule,
    }
  }

  private remember(sentence: Sentence, found: FoundExpression, { span, type, anchor }: Resolved): void {
    if (!span || type === 'DURATION') return
    if (type !== 'TIME') this.previous = span
    if (span.first === span.last) this.previousDay = span.first
    const sense = senseOf(found)
    const told =
      isFullDate(found) ||
      (found.expr.kind === 'month' && found.expr.year !== null) ||
      (found.expr.kind === 'year' && found.sentenceInitial) ||
      (anchor === 'previous-time' && this.toldYear !== null && /^(?:date|month)$/.test(found.expr.kind))
    if (told && (sense === 'at' || sense === 'from'))
      this.toldYear = { sentence: sentence.index, paragraph: sentence.paragraph, year: civilFromDay(span.first).year }
  }
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
  times[to] = { ...secondTime, sense: 'until', interval: period }
}
