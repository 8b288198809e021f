import type { Report, ReportLink } from '../../../../shared/domain/extracted-article.ts'
import type { FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'
import { quote } from '../../../../shared/domain/text-span.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { AnalysedText, NameFindings, TimeFindings } from '../pipeline.ts'
import { AnchorTimes } from './anchor-times.ts'
import { type ArticleReading, readArticle } from './article-reading.ts'
import { createRoleAssigner } from './assign-roles.ts'
import { refineAttributes } from './attributes-refiner.ts'
import { isDated } from './clause-times.ts'
import { retellToll } from './cumulative-tolls.ts'
import { findSpeakers } from './find-speakers.ts'
import { type GroupingFacts, groupReports } from './group-reports.ts'
import type { EventLexicon } from './lexicon.ts'
import { type LinkedDraft, linkReports } from './link-reports.ts'
import { createPhraseMatcher } from './match-phrase.ts'
import { matchVerb, type VerbMatch } from './match-verbs.ts'
import { findNounEvents } from './noun-events-finder.ts'
import { StanceReader } from './read-stance.ts'
import { refineDrafts } from './refine-drafts.ts'
import type { ReportDraft } from './report-draft.ts'
import { titleOf } from './report-title.ts'
import { type AssignedTime, BACKGROUND_DAYS, createTimeAssigner } from './times-refiner.ts'
import { findVerbEvents } from './verb-events-finder.ts'

export interface EventFindings {
  reports: Report[]
  groups: string[][]
  links: ReportLink[]
}

const LONGEST_PASSAGE = 300

/** Finds the events of an article: finders first, then refiners across what they found. */
export function createEventFinder(lexicon: EventLexicon): (text: AnalysedText, names: NameFindings, times: TimeFindings) => EventFindings {
  return (text, names, times) => {
    const reading = readArticle(text, names, times)
    const matches = new Map<Clause, VerbMatch>()
    const phrases = createPhraseMatcher(lexicon, reading)
    const roles = createRoleAssigner(reading)
    for (const within of reading.sentences) matchSentence(within, matches, lexicon, phrases)
    const stances = new StanceReader(reading, lexicon, matches, findSpeakers(reading))
    const drafts = reading.sentences.flatMap((within) => [
      ...findVerbEvents(within, matches, lexicon, stances, roles),
      ...findNounEvents(within, { reading, lexicon, matches, phrases, stances, roles }),
    ])
    for (const draft of drafts) refineAttributes(draft, draft.clause ? matches.get(draft.clause) : undefined, text.article.text)
    return assemble(reading, lexicon, refineDrafts(drafts, reading, matches))
  }
}

function matchSentence(
  within: SentenceClauses,
  matches: Map<Clause, VerbMatch>,
  lexicon: EventLexicon,
  phrases: ReturnType<typeof createPhraseMatcher>,
): void {
  for (const clause of within.clauses) {
    const children = within.clauses.filter((child) => child.parent === clause)
    const match = matchVerb(within, clause, children, lexicon, phrases)
    if (match) matches.set(clause, match)
  }
}

function assemble(reading: ArticleReading, lexicon: EventLexicon, drafts: readonly ReportDraft[]): EventFindings {
  const times = createTimeAssigner(reading.text.article.published)
  const anchors = new AnchorTimes(reading, lexicon, drafts, times.toldOn)
  const items: (LinkedDraft & { facts: GroupingFacts })[] = []
  const chapters = datedHeadings(reading)
  const ordered = [...drafts].sort((a, b) => startOf(a) - startOf(b))
  for (const draft of ordered) {
    for (let next = chapters[0]; next && next.sentence <= draft.within.sentence; next = chapters[0]) {
      times.enter(next.time)
      chapters.shift()
    }
    const sentence = reading.text.sentences[draft.within.sentence]
    const anchor = anchors.anchorOf(draft)
    const back = anchors.countBack(draft, items)
    const same = back ? null : anchors.sameEvent(draft, items)
    const assigned = same
      ? { time: same.time, text: null, rule: same.timeRule, open: false, several: [] }
      : times.assign(draft, sentence?.paragraph ?? 0, back ?? (anchor && anchors.read(draft, anchor, items)))
    retellToll(draft, assigned, times.toldOn)
    for (const one of splitByTime(draft, assigned)) {
      const report = reportOf(
        reading,
        one.trigger ? { ...draft, triggerFirst: one.trigger, triggerLast: one.trigger } : draft,
        one,
        `r${items.length + 1}`,
      )
      report.background = draft.background || times.isBackground(one.time)
      const definite =
        draft.phrase !== null &&
        (['the', 'this', 'that', 'these', 'those', 'its', 'their', 'his', 'her'].includes(draft.phrase.determiner ?? '') ||
          draft.phrase.possessor !== null)
      const facts = {
        report,
        heading: sentence?.heading ?? false,
        definite,
        lemma: draft.within.words[draft.triggerFirst]?.lemma ?? '',
        explicitTime: one.text !== null,
        theme: draft.theme,
        sentence: draft.within.sentence,
      }
      items.push({ draft, report, facts })
      if (anchor && !same && (assigned.rule === 'event-anchor' || assigned.text === null)) anchors.keep({ draft, report }, anchor)
    }
  }
  const settled = anchors.settle(items)
  for (const { draft, report, facts } of items) {
    if (!settled.has(report)) continue
    facts.explicitTime = true
    report.background = draft.background || times.isBackground(report.time)
  }
  if (reading.text.article.published === null) markOldNews(items.map(({ report }) => report))
  return { reports: items.map(({ report }) => report), groups: groupReports(items.map(({ facts }) => facts)), links: linkReports(items) }
}

/** Without a publication date, what an article tells as having happened last says how old the rest was by then. */
function markOldNews(reports: Report[]): void {
  const begun = reports.flatMap(({ factuality, time }) =>
    factuality === 'asserted' && time?.startEarliest != null ? [time.startEarliest] : [],
  )
  const latest = Math.max(...begun)
  for (const report of reports) {
    if (report.time?.endLatest != null && report.time.endLatest < latest - BACKGROUND_DAYS) report.background = true
  }
}

/** Headings that say a date and little else: the text is a chronology. */
function datedHeadings(reading: ArticleReading): { sentence: number; time: FuzzyTime }[] {
  return reading.sentences.flatMap(({ sentence, words }) => {
    if (!reading.text.sentences[sentence]?.heading || words.length > 4) return []
    const time = words.find(isDated)?.time.time
    return time ? [{ sentence, time }] : []
  })
}

const startOf = (draft: ReportDraft): number => draft.within.words[draft.triggerFirst]?.start ?? 0

/** "fought two wars, in the 1990s and again in 2020" is one event a time. */
function splitByTime(draft: ReportDraft, assigned: AssignedTime): (AssignedTime & { trigger?: number })[] {
  const { several } = assigned
  if (several.length < 2 || draft.phrase !== null || draft.clause === null) return [assigned]
  const plural = draft.clause.objects.some((np) => /s$/.test(draft.within.words[np.head]?.lower ?? ''))
  const between = draft.within.words
    .slice(several[0]?.index, several[1]?.index)
    .some((word) => word.lower === 'and' || word.lower === 'again')
  if (!plural || !between) return [assigned]
  // the verb tells the first; of the others only the time has words of its own
  return several.map((word, i) => ({
    ...assigned,
    time: word.time.time,
    text: word.text,
    rule: word.time.rule,
    ...(i > 0 ? { trigger: word.index } : {}),
  }))
}

function reportOf(reading: ArticleReading, draft: ReportDraft, assigned: AssignedTime, id: string): Report {
  const { text } = reading.text.article
  const { words } = draft.within
  const [first, last] = [words[draft.triggerFirst], words[draft.triggerLast]]
  const trigger = quote(text, { start: first?.start ?? 0, end: last?.end ?? 0 })
  return {
    id,
    kind: draft.caseKind ?? draft.kind,
    plover: draft.plover,
    cameo: draft.cameo,
    title: titleOf(draft.caseKind ?? draft.kind, draft.participants, reading.chains, draft.place),
    trigger,
    passage: quote(text, passageOf(reading, draft)),
    time: assigned.time,
    timeText: assigned.text,
    timeRule: assigned.rule,
    timeOpen: assigned.open,
    timeAnchor: null,
    participants: draft.participants,
    place: draft.place,
    attributes: draft.attributes,
    factuality: draft.factuality,
    attributedTo: draft.attributedTo,
    hedged: draft.hedged,
    background: false,
    rule: draft.rule,
    confidence: Math.max(0.05, Math.min(0.95, draft.confidence)),
  }
}

/** The sentence, or the clause where the sentence is long. */
function passageOf(reading: ArticleReading, draft: ReportDraft): { start: number; end: number } {
  const sentence = reading.text.sentences[draft.within.sentence]
  if (sentence && sentence.end - sentence.start <= LONGEST_PASSAGE) return { start: sentence.start, end: sentence.end }
  const { words } = draft.within
  const from = Math.min(draft.clause?.first ?? draft.triggerFirst, draft.triggerFirst)
  const to = Math.max(draft.clause?.last ?? draft.triggerLast, draft.triggerLast)
  const [first, last] = [words[from], words[to]]
  if (!first || !last || last.end - first.start > LONGEST_PASSAGE * 1.3) {
    const trigger = words[draft.triggerFirst]
    return { start: trigger?.start ?? 0, end: trigger?.end ?? 0 }
  }
  return { start: first.start, end: last.end }
}
