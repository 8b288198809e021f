import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../src/main/shells/cli/run-command-line.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE, UNDATED_BLOCKADE } from '../own-articles.ts'
import { openProgram, type TestProgram } from './open-program.ts'

const CLI = resolve(import.meta.dirname, '../../../src/main/cli.ts')

let opened: TestProgram

async function dateline(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const [out, err] = [text(stdout), text(stderr)]
  const code = await runCommandLine(args, { program: opened.program, stdin, stdout, stderr, interrupted: new AbortController().signal })
  stdout.end()
  stderr.end()
  return { code, out: await out, err: await err }
}

const inFolder = (...parts: string[]): string => join(opened.folder, ...parts)

/** Every event with its passages, without what is drawn by chance or hangs on which article came first. */
const found = async (caseFile: string): Promise<string[]> => {
  const { out } = await dateline('export', '--case', caseFile, '--format', 'events-jsonl', '--all')
  return out
    .trim()
    .split('\n')
    .map((line) => {
      const { uid: _uid, links: _links, ...event } = JSON.parse(line)
      return JSON.stringify(event)
    })
    .sort()
}

const rows = [TRUCE_BY_WIRE, TRUCE_BY_DAILY, UNDATED_BLOCKADE, 'Georgia and Turkey held talks in Tbilisi on 20 March 2021.'].map(
  (words, i) => ({
    id: `article ${i}`,
    text: words,
    title: `Article ${i}`,
    outlet: i % 2 === 0 ? 'Test wire' : 'Test daily',
    published: `2021-03-${15 + i}`,
  }),
)

beforeAll(() => {
  opened = openProgram()
  mkdirSync(inFolder('shards'))
  writeFileSync(inFolder('all.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  for (const [i, row] of rows.entries()) writeFileSync(inFolder('shards', `part-${i}.jsonl`), `${JSON.stringify(row)}\n`)
})
afterAll(() => opened.remove())

describe('extraction in shards, side by side', () => {
  it('gives the same case as in one piece, without anything being extracted again', async () => {
    const script = 'out="$1.out"; exec "$NODE" "$CLI" extract --jsonl --for-import "$1" > "$out"'
    execFileSync('sh', ['-c', `ls shards/*.jsonl | xargs -P2 -n1 sh -c '${script}' sh`], {
      cwd: opened.folder,
      env: { ...process.env, NODE: process.execPath, CLI },
    })
    const whole = await dateline('extract', '--jsonl', '--for-import', inFolder('all.jsonl'))
    expect(whole.code).toBe(0)
    writeFileSync(inFolder('whole.jsonl'), whole.out)
    const shards = rows.map((_row, i) => readFileSync(inFolder('shards', `part-${i}.jsonl.out`), 'utf8'))
    expect(shards.join('')).toBe(whole.out)

    const inOne = await dateline('import', inFolder('whole.jsonl'), '--case', inFolder('whole.dateline'))
    expect(inOne.out).toContain('4 imported, 0 already there, 0 failed')
    for (const [i] of rows.entries()) renameOutput(i)
    const inParts = await dateline('import', ...rows.map((_row, i) => inFolder(`shard-${i}.jsonl`)), '--case', inFolder('parts.dateline'))
    expect(inParts.out).toContain('4 imported')
    expect(await found(inFolder('parts.dateline'))).toEqual(await found(inFolder('whole.dateline')))
  }, 120_000)

  it('refuses a line that was altered, in words, and takes the rest', async () => {
    const lines = readFileSync(inFolder('whole.jsonl'), 'utf8').trim().split('\n')
    const altered = [
      (lines[0] as string).replace('Georgia and Turkey sign', 'Georgia and Greece sign'),
      lines[1],
      (lines[2] as string).slice(0, 500),
    ]
    writeFileSync(inFolder('altered.jsonl'), altered.join('\n'))
    const { code, out, err } = await dateline('import', inFolder('altered.jsonl'), '--case', inFolder('altered.dateline'))
    expect(out).toContain('1 imported, 0 already there, 2 failed')
    expect(err).toContain('The line was altered')
    expect(err).toContain('cut off or no JSON')
    expect(code).toBe(8)
  })

  it('refuses what could not be read where it was extracted', async () => {
    writeFileSync(inFolder('bad.jsonl'), '{"id":"x"}\n')
    const { out } = await dateline('extract', '--jsonl', '--for-import', inFolder('bad.jsonl'))
    writeFileSync(inFolder('bad-out.jsonl'), out)
    const imported = await dateline('import', inFolder('bad-out.jsonl'), '--case', inFolder('bad.dateline'))
    expect(imported.err).toContain('has no "text"')
  })
})

const renameOutput = (i: number): void =>
  writeFileSync(inFolder(`shard-${i}.jsonl`), readFileSync(inFolder('shards', `part-${i}.jsonl.out`)))
