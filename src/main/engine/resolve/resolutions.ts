import type { CaseDatabase } from '../store/open.ts'
import { actorsByCaseAlias, type Resolved, resolvedBy } from '../store/resolution-queries.ts'

/** What chains stand for, past merges, kept in memory while one article is stored, during which nobody else writes. */
export interface Resolutions {
  of(chainId: number): Resolved
  add(chainId: number, resolved: Resolved): void
  /** The actor that a rule of the case names by this alias. */
  namedByRule(folded: string): number | undefined
}

export const createResolutions = (db: CaseDatabase): Resolutions => {
  const known = new Map<number, Resolved>()
  let byRule: Map<string, number> | null = null
  const add = (chainId: number, resolved: Resolved): Resolved => {
    known.set(chainId, resolved)
    return resolved
  }
  return {
    add,
    of: (chainId) => known.get(chainId) ?? add(chainId, resolvedBy(db, chainId)),
    namedByRule(folded) {
      byRule ??= actorsByCaseAlias(db)
      return byRule.get(folded)
    },
  }
}
