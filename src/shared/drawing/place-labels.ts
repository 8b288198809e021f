import { type DrawnShape, textWidth } from './drawing.ts'

type Text = Extract<DrawnShape, { type: 'text' }>

export interface Circle {
  x: number
  y: number
  r: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Labels {
  /** The first of these that covers nothing; null where each would, or would leave the picture. */
  place(choices: readonly Text[]): Text | null
}

const boxOf = ({ x, y, text, size, anchor }: Text): Box => {
  const width = textWidth(text, size)
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  return { left, top: y - size * 0.8, right: left + width, bottom: y + size * 0.25 }
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Labels beside circles in the order of their weight, so that none covers another or a circle. */
export const createLabels = (size: { width: number; height: number }, circles: readonly Circle[]): Labels => {
  const taken: Box[] = circles.map(({ x, y, r }) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r }))
  const inside = (box: Box): boolean => box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height
  return {
    place(choices) {
      for (const choice of choices) {
        const box = boxOf(choice)
        if (!inside(box) || taken.some((other) => meet(box, other))) continue
        taken.push(box)
        return choice
      }
      return null
    },
  }
}

/** Below, above, right and left of a circle. */
export const aroundCircle = ({ x, y, r }: Circle, text: string, fill: string, size = 11): Text[] => {
  const at = (dx: number, dy: number, anchor: Text['anchor']): Text => ({ type: 'text', x: x + dx, y: y + dy, text, size, fill, anchor })
  return [at(0, r + size + 2, 'middle'), at(0, -r - 4, 'middle'), at(r + 4, size * 0.35, 'start'), at(-r - 4, size * 0.35, 'end')]
}
