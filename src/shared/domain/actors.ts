export const ACTOR_KINDS = ['country', 'person', 'organisation', 'armed_group', 'population'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** PLOVER sectors that news about conflicts needs. */
export const SECTORS = ['GOV', 'MIL', 'COP', 'REB', 'OPP', 'PTY', 'LEG', 'JUD', 'SPY', 'IGO', 'NGO', 'MED', 'BUS', 'REF', 'CVL'] as const
export type Sector = (typeof SECTORS)[number]

export const ROLES = ['source', 'target', 'party', 'mediator', 'speaker', 'addressee', 'beneficiary', 'victim'] as const
/** `source` acts (By), `target` is acted on (Toward), `party` is either side of a symmetric event. */
export type Role = (typeof ROLES)[number]

export const FACTUALITIES = ['asserted', 'claimed', 'denied', 'planned', 'hypothetical'] as const
export type Factuality = (typeof FACTUALITIES)[number]

export const LINK_KINDS = ['content-of', 'disputes', 'ends', 'part-of', 'follows', 'violates', 'responds-to'] as const
export type EventLinkKind = (typeof LINK_KINDS)[number]

export const RELATION_KINDS = ['affiliation', 'office', 'ally', 'adversary', 'part-of', 'located-in', 'hosts'] as const
export type RelationKind = (typeof RELATION_KINDS)[number]
