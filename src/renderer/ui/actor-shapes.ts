import type { ActorKind } from '../../shared/domain/actors.ts'

export interface ShapeInk {
  fill: string
  line: string
  /** Width of the line in the box of 32 units. */
  stroke: number
}

export type ShapePart = { type: 'circle'; cx: number; cy: number; r: number } | { type: 'path'; d: string }

const circle = (cx: number, cy: number, r: number): ShapePart => ({ type: 'circle', cx, cy, r })
const path = (d: string): ShapePart => ({ type: 'path', d })

const SHAPES: Record<ActorKind, ShapePart[]> = {
  country: [circle(16, 16, 13)],
  person: [path('M3 29c0-7 5-11 13-11s13 4 13 11z'), circle(16, 10, 7)],
  organisation: [path('M8 4h16a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4z')],
  armed_group: [path('M9 4h14l7 12-7 12H9L2 16z')],
  population: [circle(16, 9.5, 7), circle(9, 21.5, 7), circle(23, 21.5, 7)],
}

/** Parts of a kind's shape in a box of 32 by 32, back to front. */
export const actorPath = (kind: ActorKind): readonly ShapePart[] => SHAPES[kind]

const markup = (part: ShapePart): string =>
  part.type === 'circle' ? `<circle cx="${part.cx}" cy="${part.cy}" r="${part.r}"/>` : `<path d="${part.d}"/>`

/** The shape as a picture for the canvas. Nothing in it comes from an article. */
export const actorPicture = (kind: ActorKind, { fill, line, stroke }: ShapeInk): string =>
  `data:image/svg+xml;utf8,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 32 32" fill="${fill}" stroke="${line}" stroke-width="${stroke}" stroke-linejoin="round">${SHAPES[kind].map(markup).join('')}</svg>`,
  )}`

export const ACTOR_KIND_LABELS: Record<ActorKind, string> = {
  country: 'country',
  person: 'person',
  organisation: 'organisation',
  armed_group: 'armed group',
  population: 'population',
}
