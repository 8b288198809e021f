const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null = null

/** Pixels that words take in the timeline's font; remembered, because the same titles come again and again. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 7
  context.font = font
  const width = Math.ceil(context.measureText(text).width)
  if (widths.size > 5000) widths.clear()
  widths.set(key, width)
  return width
}
