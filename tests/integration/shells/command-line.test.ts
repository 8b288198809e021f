import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COMMANDS, runCommandLine } from '../../../src/main/shells/cli/run-command-line.ts'
import { openProgram, type TestProgram } from './open-program.ts'

const TALKS = 'Armenia and Azerbaijan held talks in Vienna on 16 May 2016. Russia sent peacekeepers to Agdam on 3 March 2021.\n'

let opened: TestProgram
let caseFile = ''

/** Runs a command to its end; what it prints stands in `out` and `err`. */
async function dateline(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const [out, err] = [text(stdout), text(stderr)]
  const interrupted = new AbortController().signal
  const code = await runCommandLine(args, { program: opened.program, stdin, stdout, stderr, interrupted })
  stdout.end()
  stderr.end()
  return { code, out: await out, err: await err }
}

beforeAll(async () => {
  opened = openProgram()
  caseFile = join(opened.folder, 'talks.dateline')
  writeFileSync(join(opened.folder, 'talks.txt'), TALKS)
  writeFileSync(join(opened.folder, 'empty.txt'), '')
})
afterAll(() => opened.remove())

describe('import', () => {
  it('makes the case, gives every file its line and tells by the exit code that one failed', async () => {
    const { code, out, err } = await dateline(
      'import',
      join(opened.folder, 'talks.txt'),
      join(opened.folder, 'empty.txt'),
      '--case',
      caseFile,
    )
    expect(out).toMatch(/^imported {3}talks\.txt {2}\(\d+ events?\)$/m)
    expect(err).toMatch(/^failed {5}empty\.txt: .+$/m)
    expect(out).toContain('1 imported, 0 already there, 1 failed')
    expect(code).toBe(8)
    expect(existsSync(caseFile)).toBe(true)
  })

  it('does not import an article twice', async () => {
    const { code, out } = await dateline('import', join(opened.folder, 'talks.txt'), '--case', caseFile, '--json')
    expect(JSON.parse(out)).toMatchObject({ state: 'done', outcomes: [{ state: 'duplicate' }] })
    expect(code).toBe(0)
  })
})

describe('events and actors', () => {
  it('print what the articles say, as words and as JSON', async () => {
    const words = await dateline('events', '--case', caseFile, '--all')
    expect(words.code).toBe(0)
    expect(words.out).toMatch(/16 May 2016 +talks/)
    expect(words.out).toMatch(/\d+ of \d+ events/)
    const { rows } = JSON.parse((await dateline('events', '--case', caseFile, '--all', '--json')).out)
    expect(rows.map(({ kind }: { kind: string }) => kind)).toContain('talks')
    const actors = await dateline('actors', '--case', caseFile, '--text', 'Azerbaijan')
    expect(actors.out).toMatch(/^Azerbaijan +country/m)
  })

  it('keep to the window', async () => {
    const later = await dateline('events', '--case', caseFile, '--all', '--from', '2022-01-01', '--json')
    expect(JSON.parse(later.out)).toEqual({ total: 0, rows: [] })
  })
})

describe('export', () => {
  it('writes to standard output or to a file', async () => {
    const printed = await dateline('export', '--case', caseFile, '--format', 'events-csv', '--all')
    expect(printed.out.split('\n').length).toBeGreaterThan(2)
    const file = join(opened.folder, 'events.csv')
    const written = await dateline('export', '--case', caseFile, '--format', 'events-csv', '--all', '--out', file)
    expect(written.out).toMatch(/^Wrote \d+ rows to /)
    expect(readFileSync(file, 'utf8')).toBe(printed.out)
  })
})

describe('a mistake', () => {
  it.each([
    [['events'], 2, 'Which case?'],
    [['events', '--case', '/nowhere/x.dateline'], 2, 'x.dateline'],
    [['export', '--case', 'x', '--format', 'xlsx'], 2, 'events-csv'],
    [['import', '--case', 'x'], 2, 'Which files?'],
    [['events', '--colour'], 2, '--colour'],
    [['serve', '--port', 'http'], 2, 'http'],
    [['evnts'], 2, 'events'],
  ])('%j ends with %i and says what to do', async (args, expected, words) => {
    const { code, out, err } = await dateline(...args)
    expect([code, out]).toEqual([expected, ''])
    expect(err).toContain(words)
  })

  it('is told as JSON to whoever asked for JSON', async () => {
    const { err } = await dateline('events', '--json')
    expect(JSON.parse(err)).toMatchObject({ error: { code: 'invalid-input' } })
  })
})

describe('help', () => {
  it('lists the commands, and each teaches how it is called, with an example or what it prints', async () => {
    const overview = await dateline()
    for (const { name } of COMMANDS) {
      expect(overview.out).toContain(`  ${name}`)
      const { code, out } = await dateline(name, '--help')
      expect(code).toBe(0)
      expect(out).toContain(`dateline ${name} `)
    }
  })
})
