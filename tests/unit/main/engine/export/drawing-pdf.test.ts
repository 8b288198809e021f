import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { lettersLostInPdf, pdfOf } from '../../../../../src/main/engine/export/drawing-pdf.ts'
import { visualRuns } from '../../../../../src/main/engine/export/visual-runs.ts'
import type { Drawing } from '../../../../../src/shared/drawing/drawing.ts'

const NAMES = ['Łódź, Şuşa, Đakovo', 'Նիկոլ Փաշինյան', 'მიხეილ სააკაშვილი', 'Володимир Зеленський', 'Ελλάδα', 'office “fi” – 5 €']

const showing = (...texts: string[]): Drawing => ({
  width: 600,
  height: 400,
  background: '#fff',
  title: 'Łódź and Նիկոլ',
  description: '',
  shapes: texts.map((text, i) => ({ type: 'text', x: 20, y: 40 + i * 30, text, size: 14, fill: '#000', bold: i % 2 === 1 })),
})

const read = async (drawing: Drawing): Promise<string> => {
  const pdf = await getDocumentProxy(await pdfOf(drawing))
  return (await extractText(pdf, { mergePages: true })).text
}

describe('a PDF', () => {
  test('has the letters of every name, embedded, and can be searched for them', async () => {
    const text = await read(showing(...NAMES))
    for (const name of NAMES) expect(text).toContain(name)
    expect(lettersLostInPdf(showing(...NAMES, 'نصر الله', 'נתניהו'))).toEqual([])
  })

  test('is the same bytes each time and holds no more of its fonts than it shows', async () => {
    const [once, again] = [await pdfOf(showing(...NAMES)), await pdfOf(showing(...NAMES))]
    expect(Buffer.compare(once, again)).toBe(0)
    expect(once.length).toBeLessThan(60_000)
  })

  test('shows a box for a letter that its font lacks, and names it before', async () => {
    expect(lettersLostInPdf(showing('北京 met 北', 'a\u200db'))).toEqual(['北', '京'])
    expect(await read(showing('北京 met Łódź'))).toContain('□□ met Łódź')
  })

  test('has the words of Arabic and Hebrew lines in their order, joined', async () => {
    expect((await read(showing('حسن نصر الله'))).normalize('NFKC')).toContain('حسن نصر الله')
    expect(await read(showing('Hasan (בנימין נתניהו) spoke'))).toContain('בנימין נתניהו')
  })
})

describe('a line of two directions', () => {
  test.each([
    ['plain words', [['plain words', false]]],
    [
      'Nasrallah (نصر الله) spoke',
      [
        ['Nasrallah (', false],
        ['نصر الله', true],
        [') spoke', false],
      ],
    ],
    // Begun from the right, the number stands between the words, and brackets turn.
    [
      'قتل 3 (جنود)',
      [
        [' )جنود(', true],
        ['3', false],
        ['قتل ', true],
      ],
    ],
  ])('%s is drawn from left to right as it is read', (text, runs) => {
    expect(visualRuns(text).map((run) => [run.text, run.rightToLeft])).toEqual(runs)
  })
})
