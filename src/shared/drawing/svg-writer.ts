import type { Drawing, DrawnShape } from './drawing.ts'
import { xmlAttributes, xmlText } from './xml.ts'

const number = (value: number): number => Math.round(value * 100) / 100

const paint = (shape: Exclude<DrawnShape, { type: 'text' }>) => ({
  fill: shape.type === 'line' ? null : (shape.fill ?? 'none'),
  stroke: shape.stroke ?? null,
  'stroke-width': shape.stroke ? (shape.strokeWidth ?? 1) : null,
  'stroke-dasharray': shape.dash ? shape.dash.join(' ') : null,
  opacity: shape.opacity ?? null,
})

const closed = (name: string, attributes: Parameters<typeof xmlAttributes>[0], title?: string): string =>
  title ? `<${name}${xmlAttributes(attributes)}><title>${xmlText(title)}</title></${name}>\n` : `<${name}${xmlAttributes(attributes)}/>\n`

const pathOf = (rings: Extract<DrawnShape, { type: 'polygon' }>['rings']): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${number(x)} ${number(y)}`).join('L')}Z`).join('')

const element = (shape: DrawnShape): string => {
  switch (shape.type) {
    case 'rect': {
      const { x, y, width, height, radius } = shape
      const rect = closed(
        'rect',
        { x: number(x), y: number(y), width: number(width), height: number(height), rx: radius ?? null, ...paint(shape) },
        shape.title,
      )
      return shape.href ? `<a${xmlAttributes({ href: shape.href })}>${rect}</a>` : rect
    }
    case 'circle':
      return closed('circle', { cx: number(shape.x), cy: number(shape.y), r: number(shape.r), ...paint(shape) }, shape.title)
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      return closed('line', { x1: number(x1), y1: number(y1), x2: number(x2), y2: number(y2), ...paint(shape) }, shape.title)
    }
    case 'polygon':
      return closed('path', { d: pathOf(shape.rings), 'fill-rule': 'evenodd', ...paint(shape) }, shape.title)
    case 'text': {
      const { x, y, size, fill, anchor, bold } = shape
      const attributes = {
        x: number(x),
        y: number(y),
        'font-size': size,
        fill,
        'text-anchor': anchor ?? null,
        'font-weight': bold ? 600 : null,
      }
      return `<text${xmlAttributes(attributes)}>${xmlText(shape.text)}</text>\n`
    }
    default: {
      const never: never = shape
      return never
    }
  }
}

/** The elements alone, to stand in a page; `label` names the picture for those who do not see it. */
export const svgElement = (drawing: Drawing, extra: Record<string, string> = {}): string => {
  const { width, height, background, title, description, shapes } = drawing
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': 'Helvetica, Arial, sans-serif',
    ...extra,
  }
  return `<svg${xmlAttributes(attributes)}><title>${xmlText(title)}</title><desc>${xmlText(description)}</desc>
<rect width="${width}" height="${height}" fill="${background}"/>
${shapes.map(element).join('')}</svg>\n`
}

export const svgFile = (drawing: Drawing): string => `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement(drawing)}`
