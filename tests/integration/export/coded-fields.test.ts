import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exported, exportedBytes, type ToldStory, tellStory } from './told-story.ts'

/** Fields with awkward labels, and values of the coder whose decisions count and of another. */
const codedStory = (): ToldStory => {
  const told = tellStory()
  const field = (label: string, scale: string, choices: string[] = [], definition = '') =>
    told.raw.insert('coded_fields', { uid: `field-${label}`, label, scale, choices: JSON.stringify(choices), definition })
  field('Séverité, 1–3', 'ordinal', ['low', 'high'], 'How | rough')
  field('severite 1 3', 'text')
  field('Crowd', 'number')
  field('強度', 'text')
  const value = (label: string, coder: string, given: string, event = 'event-0') =>
    told.raw.insert('coded_values', { field_uid: `field-${label}`, event_uid: event, coder, value: given, at: '2024-01-01' })
  value('Séverité, 1–3', 'me', 'high')
  value('Séverité, 1–3', 'Olga', 'low')
  value('severite 1 3', 'me', '=SUM(A1), said "Aland"')
  value('Crowd', 'me', '1200.5')
  value('強度', 'Olga', 'strong', 'event-1')
  return told
}

const COLUMNS = ['field_crowd', 'field_severite_1_3', 'field_severite_1_3__2', 'field_unnamed']

test('each field of the case is a column of its own, safely named, with what the coder gave, in CSV, Excel, Parquet and JSON lines', async () => {
  const told = codedStory()
  const csv = Papa.parse<Record<string, string>>((await exported('events-csv', told)).text, { header: true, skipEmptyLines: true })
  expect(csv.meta.fields?.slice(-4)).toEqual(COLUMNS)
  expect(COLUMNS.map((name) => csv.data[0]?.[name])).toEqual(['1200.5', 'high', `'=SUM(A1), said "Aland"`, ''])
  expect(COLUMNS.map((name) => csv.data[1]?.[name])).toEqual(['', '', '', ''])

  const [headings, first] = await readSheet(Buffer.from(await exportedBytes('events-xlsx', told)), 'Events')
  expect(COLUMNS.map((name) => first?.[headings?.indexOf(name) ?? -1])).toEqual([1200.5, 'high', `'=SUM(A1), said "Aland"`, null])

  const bytes = await exportedBytes('events-parquet', told)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const [row] = (await parquetReadObjects({ file })) as Record<string, unknown>[]
  expect(COLUMNS.map((name) => row?.[name] ?? null)).toEqual([1200.5, 'high', '=SUM(A1), said "Aland"', null])

  const line = JSON.parse((await exported('events-jsonl', told)).text.split('\n')[0] ?? '')
  expect(COLUMNS.map((name) => line[name])).toEqual([1200.5, 'high', '=SUM(A1), said "Aland"', null])
  expect(line.fields).toContainEqual({ column: 'field_severite_1_3', label: 'Séverité, 1–3', value: 'low', coder: 'Olga' })
})

test('the codebook says which column holds which field, with its scale, values and definition', async () => {
  const told = codedStory()
  const { text } = await exported('codebook-markdown', told)
  expect(text).toContain('| Séverité, 1–3 | `field_severite_1_3` | ordinal | low, high | How \\| rough |')
  const codebook = JSON.parse((await exported('codebook-json', told)).text)
  expect(codebook.fields.map((field: { column: string }) => field.column)).toEqual(COLUMNS)
  expect(codebook.columns.slice(-4)).toEqual(
    expect.arrayContaining([{ name: 'field_crowd', meaning: 'Crowd, as the coder gave it (number)' }]),
  )
  const sheet = await readSheet(Buffer.from(await exportedBytes('events-xlsx', told)), 'Codebook')
  expect(sheet.at(-3)).toEqual(['field_severite_1_3', 'Séverité, 1–3, as the coder gave it (ordinal: low, high). How | rough'])
})

test('names that are redacted go out of the values of fields too', async () => {
  const told = codedStory()
  const { text } = await exported('events-csv', told, { redact: { actors: [told.aland] } })
  expect(text).not.toContain('Aland')
})
