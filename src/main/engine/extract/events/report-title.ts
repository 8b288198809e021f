import type { Chain, Participant } from '../../../../shared/domain/extracted-article.ts'
import { kindOf } from '../../../../shared/domain/kinds.ts'

const BY = new Set(['source', 'speaker', 'mediator'])
const TOWARD = new Set(['target', 'addressee', 'beneficiary', 'victim'])

/** "Accusation: Norland → Sudria" or "Talks: Norland, Sudria". */
export function titleOf(kind: string, participants: readonly Participant[], chains: Map<string, Chain>, place: string | null): string {
  const names = (wanted: (role: string) => boolean) =>
    participants.filter((item) => wanted(item.role)).map((item) => chains.get(item.chain)?.name ?? '?')
  const by = names((role) => BY.has(role) || role === 'party').join(', ')
  const toward = names((role) => TOWARD.has(role)).join(', ')
  const where = place ? chains.get(place)?.name : undefined
  const who = by && toward ? `${by} → ${toward}` : by || (toward && `→ ${toward}`) || (where ?? '')
  const label = kindOf(kind).label
  return who ? `${label}: ${who}` : label
}
