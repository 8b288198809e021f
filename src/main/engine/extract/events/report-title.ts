import { eventTitle } from '../../../../shared/domain/event-title.ts'
import type { Chain, Participant } from '../../../../shared/domain/extracted-article.ts'

/** The title of a report in words, from its chains. */
export function titleOf(kind: string, participants: readonly Participant[], chains: Map<string, Chain>, place: string | null): string {
  const named = participants.flatMap(({ chain, role }) => {
    const found = chains.get(chain)
    return found ? [{ name: found.name, kind: found.kind, role }] : []
  })
  return eventTitle(kind, named, place === null ? null : (chains.get(place)?.name ?? null))
}
