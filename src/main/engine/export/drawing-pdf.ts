import PDFDocument from 'pdfkit'
import type { Drawing, DrawnShape } from '../../../shared/drawing/drawing.ts'

/** A fixed day keeps two exports of one case the same bytes. */
const MADE = new Date(Date.UTC(1980, 0, 1))

const WITHOUT_MARKS: Record<string, string> = { ı: 'i', ə: 'e', Ə: 'E', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H' }

/** PDF's own fonts know Western European letters alone; others lose their marks, and what has no such form becomes "?". */
export const pdfText = (text: string): string =>
  [...text.normalize('NFC')]
    .map((char) => {
      const code = char.codePointAt(0) as number
      if ((code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || '‘’“”–—…•€Œœ'.includes(char)) return char
      const plain = WITHOUT_MARKS[char] ?? char.normalize('NFKD').replace(/\p{M}/gu, '')
      return /^[\x20-\x7e\xa0-\xff]+$/.test(plain) ? plain : '?'
    })
    .join('')

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

const draw = (doc: Doc, shape: DrawnShape): void => {
  doc.save()
  if (shape.type === 'text') {
    const text = pdfText(shape.text)
    doc
      .font(shape.bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(shape.size)
      .fillColor(shape.fill)
    const width = doc.widthOfString(text)
    const x = shape.anchor === 'middle' ? shape.x - width / 2 : shape.anchor === 'end' ? shape.x - width : shape.x
    doc.text(text, x, shape.y, { lineBreak: false, baseline: 'alphabetic' })
  } else {
    if (shape.opacity !== undefined) doc.opacity(shape.opacity)
    path(doc, shape)
    finish(doc, shape)
  }
  doc.restore()
}

/** One page of the drawing's size, in points. */
export const pdfOf = (drawing: Drawing): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const { width, height, background, title, description } = drawing
    const info = {
      Title: pdfText(title),
      Subject: pdfText(description),
      Creator: 'Dateline',
      Producer: 'Dateline',
      CreationDate: MADE,
      ModDate: MADE,
    }
    const doc = new PDFDocument({ size: [width, height], margin: 0, info, autoFirstPage: true })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    doc.on('error', reject)
    doc.rect(0, 0, width, height).clip()
    doc.rect(0, 0, width, height).fill(background)
    for (const shape of drawing.shapes) draw(doc, shape)
    doc.end()
  })
