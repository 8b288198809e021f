import { ROLES, type Role } from '../../../shared/domain/actors.ts'
import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { actorOf, roleCodeOf } from './event-columns.ts'

/** `forth`: from the first to the second; `both`: either side of it; `mediated`: the first mediates for the second. */
export const TIE_SHAPES = ['forth', 'both', 'mediated'] as const
export type TieShape = (typeof TIE_SHAPES)[number]

const SIDES = ['acting', 'concerned', 'parties', 'mediating'] as const
const SIDE_OF: Record<Role, (typeof SIDES)[number]> = {
  source: 'acting',
  speaker: 'acting',
  target: 'concerned',
  addressee: 'concerned',
  victim: 'concerned',
  beneficiary: 'concerned',
  party: 'parties',
  mediator: 'mediating',
}
const SIDE_OF_CODE = Uint8Array.from(ROLES, (role) => SIDES.indexOf(SIDE_OF[role]))

/** What a mediator does for each side is verbal cooperation, whatever the event is. */
export const MEDIATION_CLASS = EVENT_CLASSES.indexOf('verbal-cooperation')

type TakeTie = (a: number, b: number, shape: TieShape) => void

const bySide = (participants: Int32Array): [number[], number[], number[], number[]] => {
  const sides: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const packed of participants) {
    const side = sides[SIDE_OF_CODE[roleCodeOf(packed)] as number] as number[]
    const actor = actorOf(packed)
    if (!side.includes(actor)) side.push(actor)
  }
  return sides
}

const each = (from: number[], to: number[], shape: TieShape, take: TakeTie): void => {
  for (const a of from) for (const b of to) if (a !== b) take(a, b, shape)
}

/**
 * Ties between the actors of one event. Who acts is tied to whom it concerns, or to the parties where nobody else is
 * concerned; parties are tied both ways, the lower id first; a mediator is tied to everyone it mediates between.
 */
export const eventTies = (participants: Int32Array, take: TakeTie): void => {
  if (participants.length < 2) return
  const [acting, concerned, parties, mediators] = bySide(participants)
  each(acting, concerned.length > 0 ? concerned : parties, 'forth', take)
  for (let i = 0; i < parties.length; i++) {
    for (let j = i + 1; j < parties.length; j++) {
      const [a, b] = [parties[i] as number, parties[j] as number]
      take(Math.min(a, b), Math.max(a, b), 'both')
    }
  }
  if (mediators.length > 0) each(mediators, [...new Set([...parties, ...acting, ...concerned])], 'mediated', take)
}
