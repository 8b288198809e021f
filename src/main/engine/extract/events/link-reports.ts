import type { Report, ReportLink } from '../../../../shared/domain/extracted-article.ts'
import type { ReportDraft } from './report-draft.ts'

export interface LinkedDraft {
  draft: ReportDraft
  report: Report
}

const SPEAKING = new Set(['statement', 'accusation', 'rejection', 'threat', 'demand', 'appeal', 'agreement'])
const ENDERS = new Set('end halt stop suspend break finish lift'.split(' '))
const ENDABLE = new Set(['war', 'clash', 'blockade', 'occupation', 'protest', 'truce', 'talks'])

/** Ties between the reports of one article. */
export function linkReports(items: readonly LinkedDraft[]): ReportLink[] {
  const links: ReportLink[] = []
  const add = (from: Report, to: Report, kind: ReportLink['kind']) => {
    if (from !== to) links.push({ from: from.id, to: to.id, kind })
  }
  for (const item of items) {
    const { draft, report } = item
    const speech = speechAbove(items, item)
    if (speech) add(report, speech.report, speech.report.kind === 'rejection' ? 'disputes' : 'content-of')
    if (report.kind === 'violation')
      for (const other of items) if (other.report.kind === 'truce' && isFirst(items, other)) add(report, other.report, 'violates')
    const ended =
      draft.clause && ENDERS.has(draft.clause.verb.lemma)
        ? items.find(
            (other) =>
              other !== item &&
              other.draft.clause === draft.clause &&
              ENDABLE.has(other.report.kind) &&
              other.draft.phrase !== draft.phrase,
          )
        : undefined
    if (ended && report.kind === 'truce') add(report, ended.report, 'ends')
    if (draft.phrase?.prep === 'in response to') {
      const answer = items.find((other) => other !== item && other.draft.clause === draft.clause && other.draft.phrase === null)
      if (answer) add(answer.report, report, 'responds-to')
    }
  }
  addRejections(items, add)
  addParts(items, add)
  return links
}

const isFirst = (items: readonly LinkedDraft[], item: LinkedDraft): boolean =>
  items.find((other) => other.report.kind === item.report.kind) === item

/** The nearest speech that governs the clause a report stands in. */
function speechAbove(items: readonly LinkedDraft[], item: LinkedDraft): LinkedDraft | null {
  const start = item.draft.phrase ? item.draft.clause : (item.draft.clause?.parent ?? null)
  for (let clause = start; clause; clause = clause.parent) {
    const above = items.find(
      (other) => other !== item && other.draft.clause === clause && other.draft.phrase === null && SPEAKING.has(other.report.kind),
    )
    if (above) return above
  }
  return null
}

/** "Baku rejected Yerevan's accusations": the rejection disputes them. */
function addRejections(items: readonly LinkedDraft[], add: (from: Report, to: Report, kind: ReportLink['kind']) => void): void {
  for (const { report } of items) {
    if (report.kind !== 'rejection') continue
    const by = report.participants.find((item) => item.role === 'source')?.chain
    const toward = report.participants.find((item) => item.role === 'target')?.chain
    if (!by || !toward) continue
    const disputed = items.find(
      ({ report: other }) =>
        other.kind === 'accusation' &&
        other.participants.some((item) => item.role === 'source' && item.chain === toward) &&
        other.participants.some((item) => item.role === 'target' && item.chain === by),
    )
    if (disputed) add(report, disputed.report, 'disputes')
  }
}

/** Clashes and attacks inside a war of the same sides are part of it. */
function addParts(items: readonly LinkedDraft[], add: (from: Report, to: Report, kind: ReportLink['kind']) => void): void {
  const wars = items.filter(({ report }) => report.kind === 'war' && report.time)
  for (const { report } of items) {
    if (report.kind !== 'clash' && report.kind !== 'attack') continue
    const war = wars.find(
      ({ report: other }) =>
        within(report, other) &&
        report.participants.filter((item) => other.participants.some((side) => side.chain === item.chain)).length >= 2,
    )
    if (war) add(report, war.report, 'part-of')
  }
}

const within = (inner: Report, outer: Report): boolean =>
  inner.time?.startEarliest != null &&
  inner.time.endLatest !== null &&
  outer.time?.startEarliest != null &&
  inner.time.startEarliest >= outer.time.startEarliest &&
  (outer.time.endLatest === null || inner.time.endLatest <= outer.time.endLatest)
