import { join } from 'node:path'
import { createExtractor } from '../../../../../../src/main/engine/extract/extract-article.ts'
import type { ExtractedArticle, Report } from '../../../../../../src/shared/domain/extracted-article.ts'

export const resourcesDir = join(import.meta.dirname, '../../../../../../resources')
const extract = createExtractor(resourcesDir)

export const PUBLISHED = '2026-03-20'

export const read = (text: string, published: string | null = PUBLISHED): ExtractedArticle =>
  extract({ id: 't', text, title: null, published: published === null ? null : { edtf: published, provenance: 'user' }, boilerplate: [] })

export interface ToldEvent {
  kind: string
  /** "role=Name" in the order of telling. */
  who: string[]
  report: Report
}

/** Events of a text as a reader sees them: the first report of each group. */
export function toldIn(text: string, published: string | null = PUBLISHED): ToldEvent[] {
  const extracted = read(text, published)
  const names = new Map(extracted.chains.map((chain) => [chain.id, chain.name]))
  return extracted.groups.flatMap(([first]) => {
    const report = extracted.reports.find(({ id }) => id === first)
    return report ? [{ kind: report.kind, who: report.participants.map((item) => `${item.role}=${names.get(item.chain)}`), report }] : []
  })
}

export const kindsIn = (text: string): string[] => toldIn(text).map(({ kind }) => kind)

export const firstOf = (text: string, kind: string): ToldEvent => {
  const found = toldIn(text).find((event) => event.kind === kind)
  if (!found) throw new Error(`no ${kind} in “${text}”, only ${kindsIn(text).join(', ') || 'nothing'}`)
  return found
}
