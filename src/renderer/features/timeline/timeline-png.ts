import type { TimelineMark, TimelineRow } from './mark.ts'
import type { PlacedMark } from './place-labels.ts'
import type { MarkPlace } from './place-marks.ts'
import { AXIS_HEIGHT } from './row-heights.ts'

/** Everything the picture needs, taken from the screen: positions in pixels, colours as they are shown. */
export interface TimelinePicture {
  width: number
  height: number
  labelColumn: number
  fontFamily: string
  rows: { row: TimelineRow; top: number; height: number }[]
  marks: { mark: TimelineMark; placed: PlacedMark; place: MarkPlace }[]
  axis: { x: number; words: string }[]
  /** Folded silences, in pixels. */
  breaks: { left: number; right: number; words: string }[]
  /** Colour of a style-sheet variable, resolved. */
  color(name: string): string
}

/** Bottom to top. */
const LAYERS: readonly TimelineMark['shape'][] = ['band', 'period', 'moment', 'cluster']

type Brush = CanvasRenderingContext2D

function cut(brush: Brush, text: string, room: number): string {
  if (brush.measureText(text).width <= room) return text
  let end = text.length
  while (end > 1 && brush.measureText(`${text.slice(0, end)}…`).width > room) end -= 1
  return `${text.slice(0, end).trimEnd()}…`
}

function drawBar(brush: Brush, { mark, placed }: TimelinePicture['marks'][number], middle: number, color: string): void {
  const height = mark.shape === 'band' ? 12 : mark.shape === 'moment' ? 7 : 17
  const fill = brush.createLinearGradient(placed.left, 0, placed.right, 0)
  const clear = `${color}00`
  if (mark.sureFrom > 0) fill.addColorStop(0, clear)
  fill.addColorStop(Math.min(mark.sureFrom, mark.sureTo), color)
  fill.addColorStop(Math.max(mark.sureFrom, mark.sureTo), color)
  if (mark.sureTo < 1) fill.addColorStop(1, clear)
  brush.globalAlpha = mark.shape === 'band' || mark.shape === 'moment' || mark.texture === 'planned' || mark.outlined ? 0.32 : 1
  brush.fillStyle = fill
  brush.fillRect(placed.left, middle - height / 2, placed.right - placed.left, height)
  brush.globalAlpha = 1
}

function drawShape(brush: Brush, drawn: TimelinePicture['marks'][number], middle: number, picture: TimelinePicture): void {
  const { mark, placed, place } = drawn
  const color = picture.color(mark.shape === 'band' ? '--actor-line' : `--class-${mark.class}`)
  const track = mark.shape === 'moment' && placed.right - placed.left > 14
  if (track || mark.shape === 'period' || mark.shape === 'band') drawBar(brush, drawn, middle, color)
  const centre = (placed.left + placed.right) / 2
  brush.fillStyle = color
  brush.strokeStyle = color
  if (mark.shape === 'moment') {
    brush.beginPath()
    brush.arc(centre, middle, 4.5, 0, Math.PI * 2)
    brush.fillStyle = mark.outlined ? picture.color('--surface') : color
    brush.fill()
    brush.lineWidth = 2
    brush.stroke()
  }
  if (mark.shape === 'cluster') {
    brush.beginPath()
    brush.roundRect(placed.left + place.shift, middle - 8, placed.right - placed.left, 16, 8)
    brush.fill()
    brush.fillStyle = picture.color('--surface')
    brush.textAlign = 'center'
    brush.fillText(mark.label, centre + place.shift, middle)
    brush.textAlign = 'left'
  }
}

function drawWords(
  brush: Brush,
  { mark, placed, place }: TimelinePicture['marks'][number],
  middle: number,
  picture: TimelinePicture,
): void {
  if (place.side === 'none') return
  const words = cut(brush, mark.speaker ? `${mark.speaker}: ${mark.label}` : mark.label, place.room)
  const width = brush.measureText(words).width
  const at = place.side === 'right' ? placed.right + 5 : place.side === 'left' ? placed.left - 5 - width : placed.left + place.offset + 5
  const onColor = place.side === 'inside' && mark.shape === 'period' && mark.texture === 'plain' && !mark.outlined
  brush.fillStyle = picture.color(onColor ? '--surface' : '--ink')
  brush.fillText(words, at, middle)
  if (mark.texture === 'denied') brush.fillRect(at, middle - 0.5, width, 1)
}

function drawRows(brush: Brush, picture: TimelinePicture): void {
  for (const { row, top, height } of picture.rows) {
    brush.fillStyle = picture.color(row.tinted ? '--lane-tint' : '--surface')
    brush.fillRect(0, top, picture.width, height)
    if (!row.label) continue
    if (row.class) {
      brush.fillStyle = picture.color(`--class-${row.class}`)
      brush.fillRect(6, top + height / 2 - 7, 3, 15)
    }
    brush.fillStyle = picture.color('--ink')
    brush.fillText(cut(brush, row.label, picture.labelColumn - 20), 15, top + height / 2)
  }
}

function drawBreaks(brush: Brush, { breaks, height, color }: TimelinePicture): void {
  for (const { left, right, words } of breaks) {
    brush.fillStyle = color('--ground-deep')
    brush.fillRect(left, 0, right - left, height - AXIS_HEIGHT)
    brush.strokeStyle = color('--ink-soft')
    brush.lineWidth = 1
    brush.setLineDash([4, 3])
    brush.strokeRect(left, -1, right - left, height - AXIS_HEIGHT)
    brush.setLineDash([])
    brush.fillStyle = color('--ink-soft')
    brush.textAlign = 'center'
    for (const [line, part] of linesOf(brush, words, right - left - 8).entries()) brush.fillText(part, (left + right) / 2, 9 + line * 15)
    brush.textAlign = 'left'
  }
}

/** Words on as many lines as the room asks for. */
function linesOf(brush: Brush, words: string, room: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && brush.measureText(longer).width <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Draws what the screen shows, at twice its size, without asking the page for markup. */
export async function drawTimelinePng(picture: TimelinePicture): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = picture.width * 2
  canvas.height = picture.height * 2
  const brush = canvas.getContext('2d')
  if (!brush) return null
  brush.scale(2, 2)
  brush.font = `11px ${picture.fontFamily}`
  brush.textBaseline = 'middle'
  brush.fillStyle = picture.color('--surface')
  brush.fillRect(0, 0, picture.width, picture.height)
  drawRows(brush, picture)
  brush.save()
  brush.beginPath()
  brush.rect(picture.labelColumn, 0, picture.width - picture.labelColumn, picture.height)
  brush.clip()
  brush.translate(picture.labelColumn, 0)
  for (const { x, words } of picture.axis) {
    brush.fillStyle = picture.color('--ink-soft')
    brush.fillText(words, x, picture.height - 10)
  }
  drawBreaks(brush, picture)
  for (const drawn of picture.marks.toSorted((a, b) => LAYERS.indexOf(a.mark.shape) - LAYERS.indexOf(b.mark.shape))) {
    const row = picture.rows.find((one) => one.row.id === drawn.mark.row)
    if (!row) continue
    drawShape(brush, drawn, row.top + row.height / 2, picture)
    drawWords(brush, drawn, row.top + row.height / 2, picture)
  }
  brush.restore()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}
