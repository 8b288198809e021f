import type { Evidence } from '../../../shared/contract/shapes.ts'
import type { Factuality } from '../../../shared/domain/actors.ts'
import { textOfArticle } from '../store/article-queries.ts'
import { isSample } from '../store/case-queries.ts'
import { type ReportRow, reportsAsEvidence, timeExpressionsOf } from '../store/event-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { timeFromColumns } from '../store/time-columns.ts'
import { citationOf } from './citation.ts'
import { shownTimeOf } from './event-summaries.ts'
import { passageInContext } from './passage-context.ts'
import { type ActorRef, actorRefsById } from './shown-names.ts'

/** Some tens of megabytes of articles. */
const MOST_TEXTS = 5000

type TimeAnchor = NonNullable<Evidence['timeAnchor']>

/** Sample articles say so in their text, in what was read of them, or by the case they are in. */
const isSampleArticle = (asRead: string, text: string): boolean => {
  const read = JSON.parse(asRead) as { sample?: unknown } | null
  return read?.sample === true || read?.sample === 'sample text' || /^sample text\b/im.test(text.slice(-400))
}

/** What the words of the time were counted from: that of the same words in the article, nearest to the trigger. */
const anchorOf = (db: CaseDatabase, report: ReportRow, text: string): TimeAnchor | undefined => {
  if (report.time_text === null) return undefined
  if (report.anchor_shift !== null) return 'event'
  const same = timeExpressionsOf(db, report.article_id).filter(({ start, end }) => text.slice(start, end) === report.time_text)
  const distance = (start: number): number => Math.abs(start - report.trigger_start)
  same.sort((a, b) => distance(a.start) - distance(b.start))
  return same[0]?.anchor as TimeAnchor | undefined
}

interface Reading {
  db: CaseDatabase
  actors: Map<number, ActorRef>
  sampleCase: boolean
  textOf: (articleId: number) => string
}

const asEvidence = ({ db, actors, sampleCase, textOf }: Reading, report: ReportRow): Evidence => {
  const text = textOf(report.article_id)
  const span = { start: report.passage_start, end: report.passage_end }
  const context = passageInContext(text, span)
  return {
    reportId: report.id,
    articleId: report.article_id,
    articleTitle: report.article_title,
    outlet: report.outlet,
    published: report.published,
    publishedProvenance: report.published_provenance,
    ...context,
    span,
    trigger: { start: report.trigger_start, end: report.trigger_end },
    kind: report.kind,
    time: shownTimeOf(timeFromColumns(report)),
    timeText: report.time_text,
    timeAnchor: anchorOf(db, report, text),
    factuality: report.factuality as Factuality,
    attributedTo: report.attributed_actor === null ? null : (actors.get(report.attributed_actor) ?? null),
    hedged: report.hedged === 1,
    background: report.background === 1,
    attributes: JSON.parse(report.attributes),
    rule: report.rule,
    confidence: report.confidence,
    plover: report.plover,
    cameo: report.cameo,
    citation: citationOf(context.passage, {
      title: report.article_title,
      outlet: report.outlet,
      url: report.url,
      published: report.published,
      publishedProvenance: report.published_provenance,
      sample: sampleCase || isSampleArticle(report.as_read, text),
    }),
  }
}

export interface EventEvidence {
  evidence: Evidence[]
  /** How each report came under the event. */
  madeBy: string[]
}

/** Reads every report of an event with its passage in context, news before recaps. Texts are kept while one reader lives. */
export const createEvidenceReader = (db: CaseDatabase): ((eventId: number) => EventEvidence) => {
  const texts = new Map<number, string>()
  const textOf = (articleId: number): string => {
    const known = texts.get(articleId) ?? textOfArticle(db, articleId).text
    if (texts.size >= MOST_TEXTS) texts.clear()
    texts.set(articleId, known)
    return known
  }
  const sampleCase = isSample(db)
  return (eventId) => {
    const reports = reportsAsEvidence(db, eventId)
    const speakers = reports.map((report) => report.attributed_actor).filter((id) => id !== null)
    const reading = { db, actors: actorRefsById(db, speakers), sampleCase, textOf }
    return { evidence: reports.map((report) => asEvidence(reading, report)), madeBy: reports.map((report) => report.made_by) }
  }
}
