import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './case-file.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'

const folderOf = (count: number): string => {
  const folder = join(temporaryFolder(), 'articles')
  mkdirSync(folder)
  for (let i = 0; i < count; i++) {
    const text = `Meeting number ${i}\n\nGENEVA, ${(i % 27) + 1} March 2021 (Test wire) - Officials number ${i} of Georgia met officials of Turkey in room ${i * 7} on Monday.`
    writeFileSync(join(folder, `article-${String(i).padStart(3, '0')}.txt`), text)
  }
  return folder
}

const jobState = async ({ ask }: OpenEngine, jobId: string) => {
  const job = (await ask('import.jobs', {})).jobs.find((one) => one.jobId === jobId)
  if (!job) throw new Error('no such job')
  return job
}

const until = async (open: OpenEngine, jobId: string, wanted: (job: Awaited<ReturnType<typeof jobState>>) => boolean) => {
  for (;;) {
    const job = await jobState(open, jobId)
    if (wanted(job)) return job
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

describe('an import of a folder', () => {
  test('can be paused and goes on where it was', async () => {
    const open = await openEngine()
    const { jobId } = await open.ask('import.paths', { paths: [folderOf(12)] })
    await open.ask('import.pause', { jobId, paused: true })
    expect((await jobState(open, jobId)).state).toBe('paused')
    await open.ask('import.pause', { jobId, paused: false })
    expect((await until(open, jobId, (job) => job.state === 'done')).done).toBe(12)
  })

  test('cancelled, it keeps what is done, as one step to undo', async () => {
    const open = await openEngine()
    const { jobId } = await open.ask('import.paths', { paths: [folderOf(40)] })
    await until(open, jobId, (job) => job.done > 0)
    await open.ask('import.cancel', { jobId })
    const job = await until(open, jobId, (one) => one.state === 'cancelled')
    const { articles } = await open.ask('case.summary', {})
    expect([articles > 0, articles < 40, job.outcomes.length]).toEqual([true, true, articles])
    await open.ask('history.undo', {})
    expect((await open.ask('case.summary', {})).articles).toBe(0)
  })

  test('cut short by the end of the program, it is offered again and ends with every article once', async () => {
    const dataDir = temporaryFolder()
    const folder = folderOf(40)
    const first = await openEngine({ dataDir })
    const { jobId } = await first.ask('import.paths', { paths: [folder] })
    await until(first, jobId, (job) => job.done > 2)
    const { path } = first
    await first.engine.close()

    const second = await openEngine({ dataDir: temporaryFolder() })
    const { caseId } = await second.ask('app.openCase', { path })
    const ask = async (call: string, input: unknown) => {
      const reply = await second.engine.dispatch({ call, caseId, input })
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as never
    }
    const { interrupted } = (await ask('import.interrupted', {})) as { interrupted: { left: number; total: number } | null }
    expect([interrupted?.total, (interrupted?.left ?? 0) > 0]).toEqual([40, true])
    await ask('import.resume', {})
    for (;;) {
      const { jobs } = (await ask('import.jobs', {})) as { jobs: { state: string }[] }
      if (jobs.every((job) => job.state === 'done')) break
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(((await ask('case.summary', {})) as { articles: number }).articles).toBe(40)
    expect(await ask('import.interrupted', {})).toEqual({ interrupted: null })
  })

  test('takes date and outlet from a pattern of the file names when it is given', async () => {
    const open = await openEngine()
    const names = ['2021-05-04_Test daily_Talks.txt', 'notes.txt']
    const { rows } = await open.ask('import.previewMetadata', { names, pattern: '{date}_{outlet}_{title}' })
    expect(rows.map((row) => [row.matched, row.given.published, row.given.outlet])).toEqual([
      [true, '2021-05-04', 'Test daily'],
      [false, null, null],
    ])
    const { jobId } = await open.ask('import.files', {
      files: [
        {
          name: names[0] ?? '',
          base64: Buffer.from('Georgia met Turkey for talks in Geneva today.').toString('base64'),
          given: rows[0]?.given,
        },
      ],
    })
    await until(open, jobId, (job) => job.state === 'done')
    expect((await open.ask('articles.list', {})).rows).toMatchObject([{ title: 'Talks', outlet: 'Test daily', published: '2021-05-04' }])
  })

  test('fetching an address is refused in words where it is off', async () => {
    const open = await openEngine()
    await expect(open.ask('import.urls', { urls: ['https://example.org/a'] })).rejects.toThrow(/Fetching web pages is off here/)
  })
})
