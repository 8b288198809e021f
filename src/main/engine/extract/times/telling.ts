import type { DaySpan } from '../../../../shared/domain/calendar-units.ts'
import { civilFromDay } from '../../../../shared/domain/day-number.ts'
import type { DayNumber } from '../../../../shared/domain/fuzzy-time.ts'
import type { Sentence } from '../pipeline.ts'
import { type Anchors, isFullDate } from './anchors.ts'
import type { FoundExpression } from './read-expressions.ts'
import type { Resolved, Tense, TimeContext } from './resolve/time-context.ts'
import { senseOf } from './senses.ts'

interface Told {
  sentence: number
  paragraph: number
  value: number
}

/** What an article has told so far, from which "the same day" and dates without a year are read. */
export class Telling {
  private anchors: Anchors
  private inEntry = false
  private previous: DaySpan | null = null
  private day: Told | null = null
  /** The year of the last date told in full, or read from such a one. */
  private year: Told | null = null

  constructor(anchors: Anchors) {
    this.anchors = anchors
  }

  get reference(): DayNumber | null {
    return this.anchors.reference
  }

  /** Begins an entry of a chronology: its day is counted from; a bare month or year sets only the year. */
  enter(span: DaySpan): void {
    const single = span.first === span.last
    this.anchors = { reference: single ? span.first : null, yearHint: civilFromDay(span.first).year }
    this.inEntry = true
    this.previous = span
    this.day = null
    this.year = null
  }

  contextIn(sentence: Sentence, tense: Tense): TimeContext {
    return {
      reference: this.anchors.reference,
      previous: this.previous,
      previousDay: this.day?.value ?? null,
      sameParagraph: this.day?.paragraph === sentence.paragraph,
      // Entries of a chronology tell on from their date.
      tense: this.inEntry && tense !== 'future' ? 'prospective' : tense,
      yearHint: this.yearFor(sentence, tense),
    }
  }

  private yearFor(sentence: Sentence, tense: Tense): number | null {
    const { year } = this
    if (year && this.anchors.reference === null) return year.value
    const near = year?.paragraph === sentence.paragraph && sentence.index - year.sentence <= 1
    return year && near && tense !== 'future' ? year.value : this.anchors.yearHint
  }

  remember(sentence: Sentence, found: FoundExpression, { span, type, anchor }: Resolved): void {
    if (!span || type === 'DURATION') return
    const told = (value: number): Told => ({ sentence: sentence.index, paragraph: sentence.paragraph, value })
    const sense = senseOf(found)
    // "It lasts until Friday. Earlier in the day": a limit is not where the telling stands.
    const limit = sense === 'until' || sense === 'by' || sense === 'before'
    if (type !== 'TIME' && !limit) this.previous = span
    if (span.first === span.last && !limit) this.day = told(span.first)
    const { expr } = found
    const inFull = isFullDate(found) || (expr.kind === 'month' && expr.year !== null) || (expr.kind === 'year' && found.sentenceInitial)
    const carriedOn = anchor === 'previous-time' && this.year !== null && (expr.kind === 'date' || expr.kind === 'month')
    // "The worst since October 1987" does not move the telling to 1987.
    if ((inFull || carriedOn) && (sense === 'at' || sense === 'from')) this.year = told(civilFromDay(span.first).year)
  }
}
