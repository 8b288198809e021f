import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runExtract } from '../../../src/main/shells/cli/extract-command.ts'

const resourcesDir = join(import.meta.dirname, '../../../resources')
let folder = ''

async function extract(input: string, ...args: string[]) {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const printed = text(stdout)
  stdin.end(input)
  const code = await runExtract(args, resourcesDir, { stdin, stdout })
  stdout.end()
  const rows = (await printed)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return { code, rows }
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'))
  writeFileSync(join(folder, 'one.txt'), 'Kenya attacked Somalia on 3 March 2021, officials in Nairobi said on Thursday.\n')
  writeFileSync(join(folder, 'empty.txt'), '')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('extract --jsonl', () => {
  it('prints one object a line in the order given, and a line that fails as an error among the others', async () => {
    const lines = [
      '{"id":"a","text":"Kenya attacked Somalia.","published":"2021-03-04"}',
      'no json',
      '{"id":"c"}',
      '{"id":"d","text":"Kenya met Uganda."}',
    ]
    const { code, rows } = await extract(lines.join('\n'), '--jsonl')
    expect(code).toBe(0)
    expect(rows.map((row) => row.id)).toEqual(['a', 'line 2', 'c', 'd'])
    expect(rows.map((row) => typeof row.error)).toEqual(['undefined', 'string', 'string', 'undefined'])
    expect(rows[0].events[0]).toMatchObject({ kind: 'attack', time: { earliest: '2021-03-04' } })
  })
  it('gives the text back as it came in', async () => {
    const article = ' Kenya\u00a0attacked  Somalia.\r\n\r\nMenu\r\n'
    const { rows } = await extract(JSON.stringify({ id: 'a', text: article }), '--jsonl')
    expect(rows[0].article.text).toBe(article)
  })
  it('dates articles that carry no date by --published', async () => {
    const { rows } = await extract('{"id":"a","text":"Kenya attacked Somalia."}', '--jsonl', '--published', '2020-02-02')
    expect(rows[0].article.published).toEqual({ edtf: '2020-02-02', provenance: 'user' })
  })
})

describe('extract FILE', () => {
  it('reads files through the importer and goes on after one that fails', async () => {
    const { code, rows } = await extract('', join(folder, 'empty.txt'), join(folder, 'one.txt'), join(folder, 'missing.txt'))
    expect(code).toBe(0)
    expect(rows.map((row) => typeof row.error)).toEqual(['string', 'undefined', 'string'])
    expect(rows[1].events.map((event: { kind: string }) => event.kind)).toContain('attack')
  })
  it('refuses a date that is none before it reads anything', async () => {
    await expect(extract('', join(folder, 'one.txt'), '--published', 'soon')).rejects.toThrow('is no date')
  })
})
