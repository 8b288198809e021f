import { timeFromAnchor } from '../../../../shared/domain/anchored-time.ts'
import type { Report } from '../../../../shared/domain/extracted-article.ts'
import type { DayNumber, FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'
import type { SentenceClauses } from '../clauses/clause.ts'
import { createTargetFinder } from './anchor-targets.ts'
import type { ArticleReading } from './article-reading.ts'
import { isDated } from './clause-times.ts'
import { anchorOf, type EventAnchor, isPhrase, readAnchors } from './event-anchors.ts'
import type { EventLexicon } from './lexicon.ts'
import type { LinkedDraft } from './link-reports.ts'
import type { ReportDraft } from './report-draft.ts'

/** A time by that of another event; null as long as that one has none. */
export interface AnchoredTime {
  time: FuzzyTime | null
  text: string
  /** Words of the sentence that tell of the other event. */
  other: { first: number; last: number }
}

interface Waiting {
  item: LinkedDraft
  anchor: EventAnchor
}

/** Dates reports by the events that their words count from: first by what was told before them, then by the rest of the article. */
export class AnchorTimes {
  private readonly reading: ArticleReading
  private readonly lexicon: EventLexicon
  private readonly toldOn: DayNumber | null
  private readonly findTarget: ReturnType<typeof createTargetFinder>
  private readonly bySentence = new Map<SentenceClauses, EventAnchor[]>()
  private readonly toldVerbs: ReadonlySet<string>
  private readonly waiting: Waiting[] = []

  constructor(reading: ArticleReading, lexicon: EventLexicon, drafts: readonly ReportDraft[], toldOn: DayNumber | null) {
    this.reading = reading
    this.lexicon = lexicon
    this.toldOn = toldOn
    this.findTarget = createTargetFinder(reading, lexicon)
    this.toldVerbs = new Set(drafts.map((draft) => draft.within.words[draft.triggerFirst]?.lemma ?? ''))
  }

  /** What the words of a report count from; null where they count from nothing. */
  anchorOf(draft: ReportDraft): EventAnchor | null {
    const anchor = anchorOf(draft, this.anchorsIn(draft.within))
    // A headline in the present tells of the day of writing, whatever day of the offensive that is.
    return anchor?.during && draft.clause?.verb.tense === 'present' ? null : anchor
  }

  private anchorsIn(within: SentenceClauses): EventAnchor[] {
    const known = this.bySentence.get(within)
    if (known) return known
    const read = readAnchors(within, this.lexicon, this.toldVerbs)
    this.bySentence.set(within, read)
    return read
  }

  /** The time by what was told before; null where only the context can tell it so far. */
  read(draft: ReportDraft, anchor: EventAnchor, items: readonly LinkedDraft[]): AnchoredTime | null {
    const text = this.wordsOf(draft, anchor)
    const other = rangeOf(anchor)
    const stated = dateBehind(draft.within, anchor)
    if (stated) return { time: timeFromAnchor(stated, anchor.shift, this.toldOn), text, other: { ...other, last: other.last + 2 } }
    const target = this.findTarget(draft, anchor, items)
    const time = target && this.timeBy(target, draft, anchor)
    return time || anchor.counted ? { time: time ?? null, text, other } : null
  }

  /** "after the blast": the phrase tells of the blast again, so it has its time. */
  sameEvent(draft: ReportDraft, items: readonly LinkedDraft[]): Report | null {
    const anchor = this.anchorAt(draft)
    const target = anchor && isPhrase(anchor.target) ? this.findTarget(draft, anchor, items) : null
    return target && isPlaced(target.report) ? target.report : null
  }

  /** "On May 10, two days after rebels took the town": what dates the sentence dates the other event too. */
  countBack(draft: ReportDraft, items: readonly LinkedDraft[]): AnchoredTime | null {
    const anchor = this.anchorAt(draft)
    if (!anchor || dateBehind(draft.within, anchor) || !/[+-]/.test(anchor.shift)) return null
    const { words } = draft.within
    const { first, last } = rangeOf(anchor)
    if (words.slice(first, last + 1).some(isDated)) return null
    const date = words.find((word) => isDated(word) && (word.index < first || word.index > last))
    const shown = anchor.during
      ? items.findLast((item) => item.draft.within === draft.within && anchorOf(item.draft, this.anchorsIn(draft.within)) === anchor)
          ?.report.time
      : null
    const base = date?.time?.time ?? shown
    const shift = anchor.shift.replace(/[+-]/, (sign) => (sign === '+' ? '-' : '+'))
    const begun = base ? timeFromAnchor(base, shift, this.toldOn) : null
    const time = begun && anchor.during ? timeFromAnchor(begun, 'start/..', this.toldOn) : begun
    if (!time || (!date && !anchor.during)) return null
    return { time, text: date?.text ?? this.wordsOf(draft, anchor), other: { first: date?.index ?? -1, last: date?.index ?? -1 } }
  }

  private anchorAt(draft: ReportDraft): (EventAnchor & { target: NonNullable<EventAnchor['target']> }) | null {
    const own = draft.phrase ?? draft.clause
    return (
      this.anchorsIn(draft.within)
        .filter(hasTarget)
        .find(({ target }) => target === own) ?? null
    )
  }

  /** Remembers what a report was counted from, for `settle`. */
  keep(item: LinkedDraft, anchor: EventAnchor): void {
    if (!dateBehind(item.draft.within, anchor)) this.waiting.push({ item, anchor })
  }

  /** Points each anchor at its report and dates what could not be dated in the order of telling, as long as that goes on. Returns what was dated. */
  settle(items: readonly LinkedDraft[]): Set<Report> {
    const dated = new Set<Report>()
    const targets = new Map<Report, Report>()
    for (const { item, anchor } of this.waiting) {
      const target = this.findTarget(item.draft, anchor, items)
      if (!target || leadsTo(targets, target.report, item.report)) continue
      targets.set(item.report, target.report)
      item.report.timeAnchor = { report: target.report.id, shift: anchor.shift }
    }
    for (let before = -1; before < dated.size; ) {
      before = dated.size
      for (const { item, anchor } of this.waiting) {
        const target = items.find(({ report }) => report === targets.get(item.report))
        const settled = item.report.timeRule === 'event-anchor' && !item.report.timeOpen
        const time = target && !settled ? this.timeBy(target, item.draft, anchor) : null
        if (!time) continue
        const words = this.wordsOf(item.draft, anchor)
        Object.assign(item.report, { time, timeText: words, timeRule: 'event-anchor', timeOpen: false })
        dated.add(item.report)
      }
    }
    return dated
  }

  private timeBy(target: LinkedDraft, draft: ReportDraft, anchor: EventAnchor): FuzzyTime | null {
    if (!isPlaced(target.report) || target.report.time === null) return null
    const time = timeFromAnchor(target.report.time, anchor.shift, this.toldOn)
    // What happened cannot have happened after it was told: the words point at another event than we think.
    const ahead = time?.startEarliest != null && this.toldOn !== null && time.startEarliest > this.toldOn
    return ahead && draft.factuality !== 'planned' ? null : time
  }

  private wordsOf(draft: ReportDraft, { first, last }: EventAnchor): string {
    const [from, to] = [draft.within.words[first], draft.within.words[last]]
    return this.reading.text.article.text.slice(from?.start ?? 0, to?.end ?? 0).replace(/\s+/g, ' ')
  }
}

/** Its time is the text's, not just that of the publication. */
const isPlaced = ({ time, timeRule, timeOpen }: Report): boolean => time !== null && !timeOpen && !timeRule?.startsWith('publication')

/** Words that count from the other event and tell of it. */
const rangeOf = ({ first, last, target }: EventAnchor): { first: number; last: number } =>
  target === null || isPhrase(target) ? { first, last } : { first, last: Math.max(last, target.last) }

/** "two days after the blast on May 3" */
function dateBehind({ words }: SentenceClauses, { target, last }: EventAnchor): FuzzyTime | null {
  if (target === null || !isPhrase(target) || target.head !== last) return null
  const next = /^(?:on|of|in)$/.test(words[last + 1]?.lower ?? '') ? words[last + 2] : words[last + 1]
  return isDated(next) ? next.time.time : null
}

const hasTarget = (anchor: EventAnchor): anchor is EventAnchor & { target: NonNullable<EventAnchor['target']> } => anchor.target !== null

const leadsTo = (targets: ReadonlyMap<Report, Report>, from: Report, to: Report): boolean => {
  for (let at: Report | undefined = from; at; at = targets.get(at)) if (at === to) return true
  return false
}
