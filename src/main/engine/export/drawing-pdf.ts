import PDFDocument from 'pdfkit'
import type { Drawing, DrawnShape } from '../../../shared/drawing/drawing.ts'
import { lackingLetters, pdfFontFile, withBoxes } from './pdf-fonts.ts'
import { visualRuns } from './visual-runs.ts'

/** A fixed day keeps two exports of one case the same bytes. */
const MADE = new Date(Date.UTC(1980, 0, 1))

type Doc = PDFKit.PDFDocument

const finish = (doc: Doc, shape: Exclude<DrawnShape, { type: 'text' }>): void => {
  if (shape.dash) doc.dash(shape.dash[0], { space: shape.dash[1] })
  if (shape.stroke) doc.lineWidth(shape.strokeWidth ?? 1)
  const fill = shape.type === 'line' ? undefined : shape.fill
  if (fill && shape.stroke) doc.fillAndStroke(fill, shape.stroke, 'even-odd')
  else if (fill) doc.fill(fill, 'even-odd')
  else if (shape.stroke) doc.stroke(shape.stroke)
}

const path = (doc: Doc, shape: Exclude<DrawnShape, { type: 'text' }>): void => {
  switch (shape.type) {
    case 'rect':
      if (shape.radius) doc.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius)
      else doc.rect(shape.x, shape.y, shape.width, shape.height)
      break
    case 'circle':
      doc.circle(shape.x, shape.y, shape.r)
      break
    case 'line':
      doc.moveTo(...shape.from).lineTo(...shape.to)
      break
    case 'polygon':
      for (const ring of shape.rings) {
        for (const [i, [x, y]] of ring.entries()) i === 0 ? doc.moveTo(x, y) : doc.lineTo(x, y)
        doc.closePath()
      }
  }
}

/** Letters that join are shaped as one run; without features pdfkit would take each word apart. */
const SHAPED = ['kern' as const]

const drawText = (doc: Doc, shape: Extract<DrawnShape, { type: 'text' }>): void => {
  doc
    .font(shape.bold ? 'bold' : 'regular')
    .fontSize(shape.size)
    .fillColor(shape.fill)
  const runs = visualRuns(withBoxes(shape.text)).map(({ text, rightToLeft }) => {
    const features = rightToLeft ? SHAPED : undefined
    return { text, features, width: doc.widthOfString(text, { features }) }
  })
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  let x = shape.anchor === 'middle' ? shape.x - width / 2 : shape.anchor === 'end' ? shape.x - width : shape.x
  for (const run of runs) {
    doc.text(run.text, x, shape.y, { lineBreak: false, baseline: 'alphabetic', features: run.features })
    x += run.width
  }
}

const draw = (doc: Doc, shape: DrawnShape): void => {
  doc.save()
  if (shape.type === 'text') drawText(doc, shape)
  else {
    if (shape.opacity !== undefined) doc.opacity(shape.opacity)
    path(doc, shape)
    finish(doc, shape)
  }
  doc.restore()
}

/** Letters of the drawing that its PDF can only show as boxes. */
export const lettersLostInPdf = (drawing: Drawing | undefined): string[] =>
  lackingLetters((drawing?.shapes ?? []).flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])))

/** One page of the drawing's size, in points, with the letters it shows of its fonts. */
export const pdfOf = (drawing: Drawing): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const { width, height, background, title, description } = drawing
    const info = {
      Title: title,
      Subject: description,
      Creator: 'Dateline',
      Producer: 'Dateline',
      CreationDate: MADE,
      ModDate: MADE,
    }
    const doc = new PDFDocument({ size: [width, height], margin: 0, info, autoFirstPage: true })
    doc.registerFont('regular', pdfFontFile('regular')).registerFont('bold', pdfFontFile('bold'))
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
    doc.rect(0, 0, width, height).clip()
    doc.rect(0, 0, width, height).fill(background)
    for (const shape of drawing.shapes) draw(doc, shape)
    doc.end()
  })
