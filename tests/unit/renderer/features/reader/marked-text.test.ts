import { describe, expect, it } from 'vitest'
import { markText, type PassageMark } from '../../../../../src/renderer/features/reader/marked-text.ts'

const TEXT = 'Menu | Share\n\nThe border guard said shots were fired near Kut.\nSubscribe now'

const spanOf = (words: string) => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

const passage = (reportId: number, words: string, trigger: string, eventClass: PassageMark['class'] = 'neutral'): PassageMark => ({
  ...spanOf(words),
  reportId,
  eventId: reportId * 10,
  class: eventClass,
  trigger: spanOf(trigger),
})

const NOTHING = { passages: [], boilerplate: [], hits: [] }

describe('marking an article', () => {
  it('loses no character but line breaks', () => {
    const blocks = markText(TEXT, { ...NOTHING, passages: [passage(1, 'said shots were fired', 'fired')], hits: [spanOf('near')] })
    const joined = blocks.map((block) => block.runs.map((run) => run.text).join('')).join('\n')
    expect(joined).toBe(TEXT.replace('\n\n', '\n'))
  })

  it('puts the inner of two overlapping passages last, so that it gives the tint', () => {
    const outer = passage(1, 'The border guard said shots were fired near Kut.', 'said', 'neutral')
    const inner = passage(2, 'shots were fired', 'fired', 'material-conflict')
    const [, block] = markText(TEXT, { ...NOTHING, passages: [inner, outer] })
    const run = block?.runs.find((candidate) => candidate.text.includes('shots'))
    expect(run?.passages.map((mark) => mark.reportId)).toEqual([1, 2])
  })

  it('keeps both of two passages that cross each other', () => {
    const left = passage(1, 'guard said shots', 'said')
    const right = passage(2, 'shots were fired', 'fired')
    const [, block] = markText(TEXT, { ...NOTHING, passages: [left, right] })
    expect(block?.runs.map((run) => [run.text, run.passages.length])).toEqual([
      ['The border ', 0],
      ['guard ', 1],
      ['said', 1],
      [' ', 1],
      ['shots', 2],
      [' were ', 1],
      ['fired', 1],
      [' near Kut.', 0],
    ])
  })

  it('knows the words that gave a passage away', () => {
    const [, block] = markText(TEXT, { ...NOTHING, passages: [passage(1, 'shots were fired near Kut', 'fired')] })
    expect(block?.runs.filter((run) => run.triggerOf.includes(1)).map((run) => run.text)).toEqual(['fired'])
  })

  it('calls a paragraph boilerplate only when all of it is', () => {
    const blocks = markText(TEXT, { ...NOTHING, boilerplate: [spanOf('Menu | Share'), spanOf('near Kut')] })
    expect(blocks.map((block) => block.boilerplate)).toEqual([true, false, false])
  })

  it('numbers find hits and lets one run over a passage border', () => {
    const blocks = markText(TEXT, {
      ...NOTHING,
      passages: [passage(1, 'shots were', 'shots')],
      hits: [spanOf('were fired'), spanOf('Subscribe')],
    })
    const hit = blocks.flatMap((block) => block.runs.filter((run) => run.hit !== null).map((run) => [run.text, run.hit]))
    expect(hit).toEqual([
      ['were', 0],
      [' fired', 0],
      ['Subscribe', 1],
    ])
  })

  it('leaves markup in an article as the characters it is made of', () => {
    const hostile = '<img src=x onerror=alert(1)> & <b>bold</b>'
    expect(markText(hostile, NOTHING)[0]?.runs.map((run) => run.text)).toEqual([hostile])
  })

  it('clips a passage that runs over two paragraphs to each of them', () => {
    const long = { ...passage(1, 'near Kut.', 'near'), end: TEXT.length }
    const blocks = markText(TEXT, { ...NOTHING, passages: [long] })
    expect(
      blocks.slice(1).map((block) =>
        block.runs
          .filter((run) => run.passages.length > 0)
          .map((run) => run.text)
          .join(''),
      ),
    ).toEqual(['near Kut.', 'Subscribe now'])
  })

  it('ignores an empty span', () => {
    const nothing = { ...passage(1, 'near', 'near'), end: TEXT.indexOf('near') }
    expect(markText(TEXT, { ...NOTHING, passages: [nothing] })[1]?.runs).toHaveLength(1)
  })
})
