import { type ActorKind, FACTUALITIES, type Factuality, type Role, type Sector } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS, EVENT_CLASSES, EVENT_KINDS, kindOf } from '../../../shared/domain/kinds.ts'

export const ACTOR_KIND_WORDS: Record<ActorKind, string> = {
  country: 'country',
  person: 'person',
  organisation: 'organisation',
  armed_group: 'armed group',
  population: 'population',
}

export const ROLE_LABELS: Record<Role, string> = {
  source: 'By',
  target: 'Toward',
  party: 'Between',
  mediator: 'Mediated by',
  speaker: 'Speaker',
  addressee: 'Said to',
  beneficiary: 'For',
  victim: 'Suffered by',
}

export const SECTOR_WORDS: Record<Sector, string> = {
  GOV: 'government',
  MIL: 'military',
  COP: 'police',
  REB: 'rebels',
  OPP: 'opposition',
  PTY: 'party',
  LEG: 'parliament',
  JUD: 'courts',
  SPY: 'intelligence',
  IGO: 'intergovernmental body',
  NGO: 'non-governmental body',
  MED: 'media',
  BUS: 'business',
  REF: 'refugees',
  CVL: 'civilians',
}

export const FACTUALITY_WORDS: Record<Factuality, string> = {
  asserted: 'told as a fact',
  claimed: 'claimed',
  denied: 'denied',
  planned: 'planned, not told as done',
  hypothetical: 'hypothetical',
}

export const FACTUALITY_CHOICES = FACTUALITIES.map((value) => ({ value, label: FACTUALITY_WORDS[value] }))

/** Kinds under their class, those of the case beside their parents; a kind that neither knows stays in the list as it is. */
export const kindChoices = (current: string | null, own: readonly { kind: string; label: string }[] = []) => [
  ...(current === null || EVENT_KINDS.some((kind) => kind.id === current) || own.some((one) => one.kind === current)
    ? []
    : [{ value: current, label: `${kindOf(current).label} (${current})` }]),
  ...EVENT_CLASSES.map((eventClass) => ({
    group: CLASS_LABELS[eventClass],
    items: EVENT_KINDS.filter((kind) => kind.class === eventClass).flatMap((kind) => [
      { value: kind.id, label: kind.label },
      ...own.filter((one) => one.kind.startsWith(`${kind.id}/`)).map((one) => ({ value: one.kind, label: `${kind.label}: ${one.label}` })),
    ]),
  })),
]
