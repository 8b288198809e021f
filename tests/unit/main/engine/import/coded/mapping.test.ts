import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CodedMapping, guessMapping } from '../../../../../../src/main/engine/import/coded/mapping.ts'
import { type CodedOutcome, previewCoded, readCoded } from '../../../../../../src/main/engine/import/coded/read-coded.ts'
import { makeZip } from '../archive/make-zip.ts'

const coded = (name: string) => ({ name, bytes: readFileSync(join(import.meta.dirname, '../../../../../fixtures/import/coded', name)) })
const table = (text: string, name = 'a.csv') => ({ name, bytes: new TextEncoder().encode(text) })
const all = async (file: { name: string; bytes: Uint8Array }, mapping: CodedMapping): Promise<CodedOutcome[]> => {
  const outcomes: CodedOutcome[] = []
  for await (const outcome of readCoded(file, { mapping })) outcomes.push(outcome)
  return outcomes
}
const OWN: CodedMapping = {
  name: 'own',
  columns: {
    kind: 'Kind of event',
    start: 'Date',
    by: 'Actor 1',
    toward: 'Actor 2',
    place: 'Town',
    fatalities: 'Deaths',
    notes: 'Description',
    url: 'Link',
    outlet: 'Newspaper',
  },
  dateOrder: 'day-first',
  dates: 'period',
  kinds: { shelling: 'attack', MEETING: 'talks' },
  otherKind: null,
  separator: ';',
}

describe('a table of one’s own', () => {
  it('is read by a mapping, line ends and separators within quotation marks kept', async () => {
    const [first] = await all(coded('own.csv'), OWN)
    expect(first).toMatchObject({
      ok: true,
      items: [
        {
          kind: 'attack',
          time: '2021-04-03',
          actors: [
            { name: 'Harbour Front', role: 'source' },
            { name: 'Sudmark', role: 'target' },
          ],
          place: { name: 'Port Salin' },
          numbers: { fatalities: { min: 2, max: 2 } },
          passage: 'Shells fell near the bridge;\ntwo people died.',
          sourceUrl: 'https://courier.example/shells',
          outlet: 'Courier',
        },
      ],
    })
  })

  it('refuses row by row what does not fit, in words', async () => {
    const outcomes = await all(coded('own.csv'), OWN)
    expect(outcomes.map((outcome) => (outcome.ok ? 'read' : `${outcome.row}: ${outcome.reason}`))).toEqual([
      'read',
      'read',
      expect.stringMatching(/^3: "31\/02\/2021" is no date/),
      expect.stringMatching(/^4: No kind is chosen for "Dance"/),
      expect.stringMatching(/^5: It has 11 cells/),
    ])
  })

  it('refuses ambiguous dates until a person says which comes first', async () => {
    const [first] = await all(coded('own.csv'), { ...OWN, dateOrder: null })
    expect(first).toMatchObject({ ok: false, reason: expect.stringContaining('day or month') })
    expect((await all(coded('own.csv'), { ...OWN, dateOrder: 'month-first' }))[0]).toMatchObject({ items: [{ time: '2021-03-04' }] })
  })

  it('gives both sides of talks the same role', async () => {
    expect((await all(coded('own.csv'), OWN))[1]).toMatchObject({
      items: [{ kind: 'talks', actors: [{ role: 'party' }, { role: 'party' }] }],
    })
  })

  it('is read out of a workbook, dates as days', async () => {
    const { mapping, format } = await previewCoded(coded('own.xlsx'))
    expect(format).toBe('xlsx')
    expect(await all(coded('own.xlsx'), mapping)).toMatchObject([
      { items: [{ time: '2021-04-03', title: 'Shells at the bridge', numbers: { fatalities: { min: 2, max: 2 } } }] },
      { items: [{ time: '2021-04-05', numbers: {} }] },
    ])
  })

  it('reads codes of PLOVER and CAMEO where it has them', async () => {
    const file = table('date,plover,cameo\n2021-04-03,RETREAT:ceasefire,\n2021-04-04,,191\n')
    expect(await all(file, guessMapping(['date', 'plover', 'cameo']))).toMatchObject([
      { items: [{ kind: 'truce', plover: 'RETREAT:ceasefire' }] },
      { items: [{ kind: 'blockade', cameo: '191' }] },
    ])
  })

  it('takes start and end as bounds of one moment where told so', async () => {
    const mapping = { ...guessMapping(['start', 'end', 'title']), dates: 'earliest-latest' as const }
    expect(await all(table('start,end,title\n2021-04-03,2021-04-05,Shots\n2021-04-05,2021-04-03,Shots'), mapping)).toMatchObject([
      { items: [{ time: '[2021-04-03..2021-04-05]' }] },
      { ok: false, reason: expect.stringContaining('before') },
    ])
  })

  it('refuses a mapping to columns that are not there', async () => {
    await expect(all(table('a,b\n1,2'), OWN)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('"Kind of event"'),
    })
  })

  it('guesses a first mapping from headings', () => {
    expect(guessMapping(['Event Date', 'event_type', 'Actor1', 'Actor2', 'Lat', 'Long', 'Notes', 'Source']).columns).toEqual({
      start: 'Event Date',
      kind: 'event_type',
      by: 'Actor1',
      toward: 'Actor2',
      latitude: 'Lat',
      longitude: 'Long',
      notes: 'Notes',
      outlet: 'Source',
    })
  })
})

describe('a table that cannot be opened', () => {
  it.each([
    ['empty', table(''), 'empty'],
    ['text', table('The truce holds.\nIt has held for a week.\n'), 'unsupported'],
    ['binary', { name: 'a.csv', bytes: Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256) }, 'binary'],
    ['a workbook cut short', { name: 'a.xlsx', bytes: coded('own.xlsx').bytes.subarray(0, 3000) }, 'damaged'],
    ['a ZIP that is no workbook', { name: 'a.xlsx', bytes: makeZip([{ name: 'a.txt', data: 'x' }]) }, 'damaged'],
    [
      'a workbook with a bomb',
      { name: 'a.xlsx', bytes: makeZip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(40_000_000, 32) }]) },
      'unsafe',
    ],
    [
      'a workbook with entities',
      { name: 'a.xlsx', bytes: makeZip([{ name: 'xl/workbook.xml', data: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }]) },
      'unsafe',
    ],
  ])('is refused: %s', async (_what, file, code) => {
    await expect(previewCoded(file)).rejects.toMatchObject({ code })
  })
})

it('a table larger than a batch gives every row once', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `2021-04-03,"Event ${i}, with\na line end"`)
  const outcomes = await all(table(`date,title\n${lines.join('\n')}\n`), guessMapping(['date', 'title']))
  expect(outcomes).toHaveLength(60_000)
  expect(outcomes.at(-1)).toMatchObject({ ok: true, row: 60_000, items: [{ title: 'Event 59999, with a line end' }] })
})
