import type { Report } from '../../../../shared/domain/extracted-article.ts'
import type { FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'

export interface GroupingFacts {
  report: Report
  /** Stands in a heading or repeats one. */
  heading: boolean
  /** From a noun with "the", "this" or a possessor: points back at something told. */
  definite: boolean
  lemma: string
  explicitTime: boolean
  /** Lemma of what is acted on. */
  theme: string | null
  sentence: number
}

const FAMILIES: Record<string, string> = { truce: 'accord', agreement: 'accord', war: 'war', clash: 'fight', attack: 'fight' }
const NEVER = new Set(['statement'])

/** Reports of one article that tell one event; each group begins with the one that says most. */
export function groupReports(facts: readonly GroupingFacts[]): string[][] {
  const groups: GroupingFacts[][] = []
  for (const fact of facts) {
    const home = groups.find((group) => group.some((other) => sameEvent(other, fact)) && group.every((other) => !contradicts(other, fact)))
    if (home) home.push(fact)
    else groups.push([fact])
  }
  return groups.map((group) => [...group].sort((a, b) => richness(b) - richness(a)).map((fact) => fact.report.id))
}

const richness = (fact: GroupingFacts): number =>
  fact.report.participants.length * 2 +
  (fact.explicitTime ? 2 : 0) +
  (fact.report.place ? 0.5 : 0) +
  fact.report.confidence -
  (fact.heading ? 2 : 0) -
  (fact.report.hedged ? 0.6 : 0)

function sameEvent(a: GroupingFacts, b: GroupingFacts): boolean {
  const [x, y] = [a.report, b.report]
  const family = (kind: string) => FAMILIES[kind] ?? kind
  if (family(x.kind) !== family(y.kind)) return false
  if (NEVER.has(x.kind)) return shared(x, y) > 0 && (a.heading || b.heading ? a.lemma === b.lemma : goesOn(a, b))
  const points = a.definite || b.definite || a.heading || b.heading
  if (a.theme !== null && a.theme === b.theme && x.kind === 'cancellation' && sameSides(x, y)) return true
  if (!points && !(a.lemma === b.lemma && sameSides(x, y) && !(a.explicitTime && b.explicitTime))) return false
  if (a.explicitTime && b.explicitTime && !touches(x.time, y.time)) return false
  if (x.participants.length === 0 || y.participants.length === 0) return a.definite || b.definite
  return sameSides(x, y)
}

const SIDES: Record<string, string> = { source: 'by', speaker: 'by', mediator: 'mediator', party: 'party' }

/** Whoever both name as acting, and as acted on, is the same. */
function sameSides(a: Report, b: Report): boolean {
  const of = (report: Report, side: string) =>
    report.participants.filter((item) => (SIDES[item.role] ?? 'toward') === side).map((item) => item.chain)
  return ['by', 'toward', 'party'].every((side) => {
    const [left, right] = [of(a, side), of(b, side)]
    return left.length === 0
      ? right.length === 0 || side !== 'by'
      : right.length === 0
        ? side !== 'by'
        : left.some((chain) => right.includes(chain))
  })
}

const SAYING = new Set(['say', 'add', 'tell', 'continue', 'go'])

/** "…, Reed said. She said …": one speaker going on from sentence to sentence. */
const goesOn = (a: GroupingFacts, b: GroupingFacts): boolean =>
  SAYING.has(a.lemma) &&
  SAYING.has(b.lemma) &&
  Math.abs(a.sentence - b.sentence) === 1 &&
  !a.explicitTime &&
  !b.explicitTime &&
  a.report.participants[0]?.chain === b.report.participants[0]?.chain

const contradicts = (a: GroupingFacts, b: GroupingFacts): boolean => {
  const settled = (report: Report) => report.factuality === 'asserted' || report.factuality === 'claimed'
  if (settled(a.report) !== settled(b.report)) return true
  return a.explicitTime && b.explicitTime && !touches(a.report.time, b.report.time)
}

const shared = (a: Report, b: Report): number =>
  a.participants.filter((item) => b.participants.some((other) => other.chain === item.chain)).length

function touches(a: FuzzyTime | null, b: FuzzyTime | null): boolean {
  if (!a || !b) return true
  const after = (x: FuzzyTime, y: FuzzyTime) => x.startEarliest !== null && y.endLatest !== null && x.startEarliest > y.endLatest
  return !after(a, b) && !after(b, a)
}
