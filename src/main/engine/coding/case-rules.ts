import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { foldName } from '../resolve/fold-name.ts'
import type { CaseRuleRow } from '../store/coding-queries.ts'

/** Takes out what the rules of a case say is no name or no trigger; aliases work when chains are resolved. */
export const applyCaseRules = (extracted: ExtractedArticle, rules: Pick<CaseRuleRow, 'kind' | 'folded'>[]): ExtractedArticle => {
  const ignored = new Set(rules.filter((rule) => rule.kind === 'ignore-name').map((rule) => rule.folded))
  const noTriggers = new Set(rules.filter((rule) => rule.kind === 'not-a-trigger').map((rule) => rule.folded))
  if (ignored.size === 0 && noTriggers.size === 0) return extracted
  const goneChains = new Set(extracted.chains.filter((chain) => ignored.has(foldName(chain.name))).map((chain) => chain.id))
  const keeps = (chain: string | null): string | null => (chain !== null && goneChains.has(chain) ? null : chain)
  const reports = extracted.reports
    .filter((report) => !noTriggers.has(report.trigger.text.toLowerCase()))
    .map((report) => ({
      ...report,
      participants: report.participants.filter((p) => !goneChains.has(p.chain)),
      place: keeps(report.place),
      attributedTo: keeps(report.attributedTo),
    }))
  const left = new Set(reports.map((report) => report.id))
  return {
    ...extracted,
    chains: extracted.chains
      .filter((chain) => !goneChains.has(chain.id))
      .map((chain) => ({ ...chain, affiliation: keeps(chain.affiliation) })),
    reports,
    groups: extracted.groups.map((group) => group.filter((id) => left.has(id))).filter((group) => group.length > 0),
    relations: extracted.relations.filter((relation) => !goneChains.has(relation.from) && !goneChains.has(relation.to)),
    links: extracted.links.filter((link) => left.has(link.from) && left.has(link.to)),
  }
}
