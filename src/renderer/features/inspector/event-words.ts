import type { EventDetail, EventSummary } from '../../../shared/contract/shapes.ts'
import type { Role } from '../../../shared/domain/actors.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { ROLE_LABELS } from '../event-fields/index.ts'

type EventParticipant = EventSummary['participants'][number]

const STATUS_WORDS: Record<EventSummary['status'], string> = {
  unchecked: 'unchecked',
  accepted: 'accepted',
  rejected: 'rejected',
  manual: 'added by a person',
}

/** Likely or doubtful before any figure; what a person decided is neither. */
export const certaintyWords = (item: { status: EventSummary['status']; doubtful: boolean }): string =>
  item.status === 'unchecked' ? `unchecked, ${item.doubtful ? 'doubtful' : 'likely'}` : STATUS_WORDS[item.status]

const LINE_ORDER: readonly Role[] = ['source', 'party', 'target', 'addressee', 'mediator', 'beneficiary', 'victim']

export interface RoleLine {
  role: Role
  label: string
  actors: EventParticipant[]
  /** Who spoke for them: "Russia through Maria Zakharova". */
  through: EventParticipant[]
}

/** Participants as the lines of the inspector; a speaker without anyone to speak for stands as By. */
export function roleLines(participants: readonly EventParticipant[]): RoleLine[] {
  const of = (role: Role): EventParticipant[] => participants.filter((participant) => participant.role === role)
  const speakers = of('speaker')
  const lines = LINE_ORDER.map((role) => ({ role, label: ROLE_LABELS[role], actors: of(role), through: role === 'source' ? speakers : [] }))
  const [by] = lines
  if (by && by.actors.length === 0) {
    by.actors = speakers
    by.through = []
  }
  return lines.filter((line) => line.actors.length > 0)
}

const CONTENT_LABELS: Record<string, string> = {
  accusation: 'What is alleged',
  investigation: 'What is looked into',
  threat: 'What is threatened',
  demand: 'What is demanded',
  appeal: 'What is asked for',
  rejection: 'What is rejected',
  cancellation: 'What is called off',
  violation: 'What is broken',
}

/** Over the event that a speech act is about. */
export const contentLabel = (kindId: string): string => CONTENT_LABELS[kindId] ?? 'What is said'

const LINK_LABELS: Record<EventDetail['links'][number]['kind'], { from: string; to: string }> = {
  'content-of': { from: 'Said in', to: 'What is said' },
  disputes: { from: 'Disputes', to: 'Disputed by' },
  ends: { from: 'Ends', to: 'Ended by' },
  'part-of': { from: 'Part of', to: 'Includes' },
  follows: { from: 'Follows', to: 'Followed by' },
  violates: { from: 'Violates', to: 'Violated by' },
  'responds-to': { from: 'Responds to', to: 'Answered by' },
}

/** What the other event is to this one, seen from the end where this one stands. */
export const linkLabel = (kind: EventDetail['links'][number]['kind'], direction: 'from' | 'to'): string => LINK_LABELS[kind][direction]

export interface LinkLine {
  label: string
  events: EventSummary[]
}

/** Linked events under what they are to the event in view, in the order of first appearance. */
export function linkLines(event: Pick<EventDetail, 'kind' | 'links'>): LinkLine[] {
  const lines = new Map<string, EventSummary[]>()
  for (const link of event.links) {
    const label = link.kind === 'content-of' && link.direction === 'to' ? contentLabel(event.kind) : LINK_LABELS[link.kind][link.direction]
    lines.set(label, [...(lines.get(label) ?? []), link.event])
  }
  return [...lines].map(([label, events]) => ({ label, events }))
}

export const evidenceHeading = (event: Pick<EventDetail, 'evidence' | 'articles'>): string =>
  `Evidence · ${counted(event.evidence.length, 'passage')} in ${counted(event.articles, 'article')}`
