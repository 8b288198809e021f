import { parseEdtf } from '../../../../shared/domain/edtf.ts'
import type { TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import type { DayNumber, FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'
import { goingOnSince, notAfter, outerSpan, untilSpan } from '../../../../shared/domain/make-time.ts'
import { OFFICE_HEADS } from '../office-words.ts'
import type { AnalysedText, Sentence } from '../pipeline.ts'
import type { GazetteerEntry } from './phrase-index.ts'

const FORMER =
  /\b(?:former|ex|erstwhile|one-?time|then|late|ousted|deposed|exiled|disgraced|toppled|retired)(?:[- ](?:the )?)?(?:[\p{L}.’'-]+ ){0,2}$/iu
const FORMER_OFFICE = new RegExp(
  `\\b(?:former|ex|erstwhile|one-?time|ousted|deposed|exiled|toppled|retired)[- ](?:the )?(?:[\\p{L}.’'-]+ ){0,3}?(?:${OFFICE_HEADS}),? $`,
  'iu',
)
const OF_BODY = / (?:of|for) (?:the )?[\p{L} .’'-]{2,40}, $/u

/** Of the text before a name: an office held once, "the former foreign minister of X, ". */
export const namesFormerOffice = (before: string): boolean => {
  const office = before.replace(OF_BODY, ' ')
  return FORMER_OFFICE.test(office)
}

const BEGAN =
  /^(?:\s|,)*(?:who )?(?:has |had )?(?:(?:was|were|been) (?:again )?(?:appointed|named|elected|re-elected|sworn in|inaugurated|installed|chosen)|became|becomes|took office|took over|took power|assumed (?:office|power|the presidency)|came to power|came into office)\b/i
const ENDED =
  /^(?:\s|,)*(?:who )?(?:has |had )?(?:(?:abruptly |formally |later )?(?:resigned|stepped down|stood down|quit|left office|lost power)|(?:was|were|been) (?:ousted|removed|dismissed|sacked|fired|replaced|succeeded|deposed|toppled|overthrown|impeached))\b/i
const MADE = /\b(?:appointed|appoints|named|names|elected|elects|installed|swore in|picked|chose|promoted)\s+(?:[\p{L}-]+ ){0,4}$/iu
const UNMADE = /\b(?:replaced|succeeded|ousted|dismissed|sacked|fired|removed|deposed|toppled|overthrew|impeached)\s+(?:[\p{L}-]+ ){0,4}$/iu

/** Somebody called former was so already when the news of the article happened. */
const NEWS_DAYS = 31
/** How far behind the words a date may stand. */
const REACH = 90

/** Reads from when to when somebody held an office: from the words around the name, and from the gazetteer's years. */
export class OfficeTerms {
  private readonly text: string
  private readonly times: readonly TimeExpression[]
  private readonly told: { first: DayNumber; last: DayNumber } | null

  constructor(text: AnalysedText, times: readonly TimeExpression[]) {
    this.text = text.article.text
    this.times = times
    const read = text.article.published ? parseEdtf(text.article.published.edtf) : null
    this.told = read?.ok ? outerSpan(read.time) : null
  }

  /** "former", "ex-", "ousted" before an office or its country. */
  isFormer(sentence: Sentence, officeAt: number): boolean {
    return FORMER.test(this.text.slice(Math.max(sentence.start, officeAt - 40), officeAt))
  }

  /** Over before what the article tells as news; null where nobody knows when that was. */
  over(): FuzzyTime | null {
    return this.told && notAfter(this.told.first - NEWS_DAYS)
  }

  /** "since 2018", "until 2020", "from 2005 to 2013" close behind an office. */
  behind(sentence: Sentence, from: number): FuzzyTime | null {
    const time = this.times.find((one) => one.start >= from && one.end <= sentence.end)
    if (!time?.office || time.start - from > 60) return null
    return time.interval ?? time.time
  }

  /** "was appointed on Monday", "resigned in May", "Kenya named X … on 3 May": what was done to the name at `start` to `end`. */
  byDeed(sentence: Sentence, start: number, end: number): FuzzyTime | null {
    const after = this.text.slice(end, sentence.end)
    const before = this.text.slice(Math.max(sentence.start, start - 60), start)
    const began = BEGAN.test(after) || MADE.test(before)
    const ended = !began && (ENDED.test(after) || UNMADE.test(before))
    if (!began && !ended) return null
    const day = this.times.find(
      (one) => one.start >= end && one.start - end <= REACH && one.end <= sentence.end && one.type === 'DATE' && one.time,
    )
    const span = day?.time ? outerSpan(day.time) : null
    if (!span) return null
    return began ? goingOnSince(span, null) : untilSpan(span)
  }

  /** The years of office that the gazetteer gives, where the article was written in them or knows them to be over. */
  known(entry: GazetteerEntry | undefined, former: boolean): FuzzyTime | null {
    const { told } = this
    const term = entry?.from == null ? null : yearsOf(entry.from, entry.to)
    if (!term || !told) return term
    const over = term.endLatest !== null && term.endLatest < told.first
    const within = !over && (term.startEarliest ?? 0) <= told.last
    return former === over || (within && !former) ? term : null
  }
}

const yearsOf = (from: number, to: number | null): FuzzyTime | null => {
  const read = parseEdtf(to === null ? `${from}/..` : `${from}/${to}`)
  return read.ok ? read.time : null
}
