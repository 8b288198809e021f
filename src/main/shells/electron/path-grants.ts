import type { CallRequest } from '../../../shared/contract/envelope.ts'

/**
 * The paths of this machine that the user gave to the page by dropping or choosing files. Should the page ever run
 * foreign code, it can still name no other.
 */
export interface PathGrants {
  grant(paths: readonly string[]): void
  /** Whether every path in a call was granted; calls without paths always pass. */
  allow(request: CallRequest): boolean
}

function pathsIn({ input }: CallRequest): unknown[] {
  if (typeof input !== 'object' || input === null) return []
  return [...('path' in input ? [input.path] : []), ...('paths' in input && Array.isArray(input.paths) ? input.paths : [])]
}

export function createPathGrants(): PathGrants {
  const granted = new Set<unknown>()
  return {
    grant: (paths) => {
      for (const path of paths) granted.add(path)
    },
    allow: (request) => pathsIn(request).every((path) => granted.has(path)),
  }
}
