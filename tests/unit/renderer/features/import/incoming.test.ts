import { describe, expect, it } from 'vitest'
import { linksOfList, onlyLinks, typedLinks } from '../../../../../src/renderer/features/import/dropped-links.ts'
import { failuresCsv } from '../../../../../src/renderer/features/import/failures-csv.ts'
import { addReached, type Reached, rateOf, rateWords } from '../../../../../src/renderer/features/import/import-rate.ts'
import { pastedFile } from '../../../../../src/renderer/features/import/pasted-files.ts'
import { chosenOutcomes, countShown } from '../../../../../src/renderer/features/import/shown-outcomes.ts'
import { namesFiles, sortFiles } from '../../../../../src/renderer/features/import/table-files.ts'
import type { FileOutcome } from '../../../../../src/shared/contract/article-calls.ts'

const LONG = 'Envoys of both sides met in the harbour town and agreed to go on talking in the coming week.'

describe('what was dropped', () => {
  const names = (files: File[]) => files.map(({ name }) => name)

  it('is articles or tables by name, and JSON by what it begins with', async () => {
    const { articles, tables, list } = await sortFiles([
      new File(['x'], 'a.txt'),
      new File(['a,b'], 'own.CSV'),
      new File(['{"version": "https://jsonfeed.org/version/1.1"}'], 'feed.json'),
      new File(['{"events": []}'], 'timeline.json'),
      new File(['{}'], 'rows.jsonl'),
    ])
    expect([names(articles), names(tables), list]).toEqual([['a.txt', 'feed.json'], ['own.CSV', 'timeline.json', 'rows.jsonl'], null])
  })

  it('may hold a list of the articles beside it, which is no table of events', async () => {
    const list = new File(['File;Outlet\na.txt;Harbour News'], 'list.csv')
    expect((await sortFiles([list, new File(['x'], 'a.txt')])).list?.name).toBe('list.csv')
    expect((await sortFiles([list])).list).toBeNull()
    expect([namesFiles('file name\toutlet'), namesFiles('date,by,toward')]).toEqual([true, false])
  })
})

describe('links', () => {
  it('are taken for links where nothing else stands beside them', () => {
    expect(onlyLinks('https://a.example/x\n  https://b.example/y \n')).toEqual(['https://a.example/x', 'https://b.example/y'])
    expect([onlyLinks('see https://a.example/x'), onlyLinks('file:///etc/passwd'), onlyLinks('')]).toEqual([[], [], []])
  })

  it('come from a dragged list without its comments', () => {
    expect(linksOfList('# from a browser\r\nhttps://a.example/x\r\n')).toEqual(['https://a.example/x'])
  })

  it('as typed leave what is no address to be named', () => {
    expect(typedLinks('https://a.example/x, https://a.example/x\nwww.b.example')).toEqual({
      links: ['https://a.example/x'],
      others: ['www.b.example'],
    })
  })
})

describe('pasted text', () => {
  it('is a page where it was copied with its structure', async () => {
    const file = pastedFile(`Envoys meet\n${LONG}`, `<h1>Envoys meet</h1><p>${LONG}</p>`)
    expect([file?.name, file?.type]).toEqual(['Envoys meet.html', 'text/html'])
    expect(await file?.text()).toContain('<body><h1>Envoys meet</h1>')
  })

  it('is plain text without structure, and nothing where it is too short', () => {
    expect(pastedFile(LONG, `<span>${LONG}</span>`)?.type).toBe('text/plain')
    expect(pastedFile('a word', '<p>a word</p>')).toBeNull()
  })
})

describe('how fast an import goes', () => {
  const reach = (...points: [at: number, done: number][]): Reached[] =>
    points.reduce<Reached[]>((all, [at, done]) => addReached(all, { at, done }), [])

  it('is that of the last seconds', () => {
    expect(rateOf(reach([0, 0], [1000, 100], [20_000, 110], [25_000, 120]))).toBe(2)
  })

  it('is not told too early, nor at the end', () => {
    expect([rateWords(reach([0, 0], [500, 3]), 10), rateWords(reach([0, 0], [5000, 10]), 10)]).toEqual(['', ''])
  })

  it('tells what is left in round figures', () => {
    expect(rateWords(reach([0, 0], [10_000, 34]), 400)).toBe('3.4 files/s, about 2 min left')
    expect(rateWords(reach([0, 0], [10_000, 200]), 400)).toBe('20 files/s, about 10 s left')
  })
})

describe('what became of files', () => {
  const outcome = (name: string, state: FileOutcome['state'], reason: string | null = null): FileOutcome => ({
    name,
    state,
    reason,
    articleId: null,
    events: 0,
    copyOf: null,
  })
  const outcomes = [
    outcome('a', 'imported'),
    outcome('b', 'imported', 'Near copy'),
    outcome('c', 'failed', 'Empty'),
    outcome('d', 'duplicate', 'Same'),
  ]

  it('shows what went wrong first', () => {
    expect(chosenOutcomes(outcomes, 'all').map(({ name }) => name)).toEqual(['c', 'd', 'a', 'b'])
    expect(chosenOutcomes(outcomes, 'remarked').map(({ name }) => name)).toEqual(['b'])
    expect(countShown(outcomes)).toEqual({ all: 4, failed: 1, duplicate: 1, remarked: 1 })
  })

  it('is saved as CSV that no spreadsheet runs', () => {
    expect(failuresCsv([outcome('=cmd|"x"', 'failed', 'It is "damaged"'), outcome('ok', 'imported')])).toBe(
      'file,reason\r\n"\'=cmd|""x""","It is ""damaged"""\r\n',
    )
  })
})
