import { ROLES, type Role } from '../../../shared/domain/actors.ts'
import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { actorOf, roleCodeOf } from './event-columns.ts'
import type { RaggedLists } from './ragged-column.ts'

/** `forth`: from the first to the second; `both`: either side of it; `mediated`: the first mediates for the second. */
export const TIE_SHAPES = ['forth', 'both', 'mediated'] as const
export type TieShape = (typeof TIE_SHAPES)[number]

const ACTING = 0
const CONCERNED = 1
const PARTY = 2
const MEDIATING = 3

const SIDES: Record<Role, number> = {
  source: ACTING,
  speaker: ACTING,
  target: CONCERNED,
  addressee: CONCERNED,
  victim: CONCERNED,
  beneficiary: CONCERNED,
  party: PARTY,
  mediator: MEDIATING,
}
const SIDE_OF_CODE = Uint8Array.from(ROLES, (role) => SIDES[role])
const sideOf = (packed: number): number => SIDE_OF_CODE[roleCodeOf(packed)] as number

/** What a mediator does for each side is verbal cooperation, whatever the event is. */
export const MEDIATION_CLASS = EVENT_CLASSES.indexOf('verbal-cooperation')

export type TakeTie = (a: number, b: number, shape: TieShape) => void

/**
 * Ties between the actors of one event. Who acts is tied to whom it concerns, or to the parties where nobody else is
 * concerned; parties are tied both ways, the lower id first; a mediator is tied to everyone it mediates between.
 * An actor with two roles of one side may give the same tie twice.
 */
export const eventTies = ({ values, starts, lengths }: RaggedLists, row: number, take: TakeTie): void => {
  const from = starts[row] as number
  const to = from + (lengths[row] as number)
  if (to - from < 2) return
  let concerned = false
  for (let at = from; at < to; at++) if (sideOf(values[at] as number) === CONCERNED) concerned = true
  for (let i = from; i < to; i++) {
    const side = sideOf(values[i] as number)
    if (side === CONCERNED) continue
    const a = actorOf(values[i] as number)
    for (let j = from; j < to; j++) {
      const other = sideOf(values[j] as number)
      const b = actorOf(values[j] as number)
      if (a === b) continue
      if (side === ACTING && other === (concerned ? CONCERNED : PARTY)) take(a, b, 'forth')
      else if (side === PARTY && other === PARTY && a < b) take(a, b, 'both')
      else if (side === MEDIATING && other !== MEDIATING) take(a, b, 'mediated')
    }
  }
}

const SHAPE_BITS = 2

/**
 * The ties of one event, each once, as they stand in the column: for each the first actor, then the second with the shape,
 * which `secondOf` and `shapeOf` take apart.
 */
export const packTies = (participants: RaggedLists, row: number): number[] => {
  const packed: number[] = []
  eventTies(participants, row, (a, b, shape) => {
    const second = (b << SHAPE_BITS) + TIE_SHAPES.indexOf(shape)
    for (let at = 0; at < packed.length; at += 2) if (packed[at] === a && packed[at + 1] === second) return
    packed.push(a, second)
  })
  return packed
}
export const secondOf = (packed: number): number => packed >> SHAPE_BITS
export const shapeOf = (packed: number): number => packed & 3
