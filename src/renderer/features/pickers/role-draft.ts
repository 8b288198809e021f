import type { ActorKind, Role } from '../../../shared/domain/actors.ts'

export interface DraftParticipant {
  id: number
  name: string
  kind: ActorKind
  role: Role
}

const SWAPPED: Partial<Record<Role, Role>> = { source: 'target', target: 'source' }

export const swapRoles = (participants: readonly DraftParticipant[]): DraftParticipant[] =>
  participants.map((participant) => ({ ...participant, role: SWAPPED[participant.role] ?? participant.role }))

/** The first role that is still free: By, then Toward, then the other side. */
export const nextRole = (participants: readonly DraftParticipant[]): Role => {
  const taken = new Set(participants.map((participant) => participant.role))
  return (['source', 'target'] as const).find((role) => !taken.has(role)) ?? 'target'
}

/** One actor stands once in one role. */
export function addParticipant(participants: readonly DraftParticipant[], added: DraftParticipant): DraftParticipant[] {
  const known = participants.some((participant) => participant.id === added.id && participant.role === added.role)
  return known ? [...participants] : [...participants, added]
}
