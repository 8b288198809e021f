import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from './case-file.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'

/** More files than are in work at a time, so that an import can be cut short. */
const MANY = 32 * Math.max(2, availableParallelism())

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
    const { jobId } = await open.ask('import.paths', { paths: [folderOf(MANY)] })
    await until(open, jobId, (job) => job.done > 0)
    await open.ask('import.cancel', { jobId })
    const job = await until(open, jobId, (one) => one.state === 'cancelled')
    const { articles } = await open.ask('case.summary', {})
    expect([articles > 0, articles < MANY, job.outcomes.length]).toEqual([true, true, articles])
    await open.ask('history.undo', {})
    expect((await open.ask('case.summary', {})).articles).toBe(0)
  })

  test('cut short by the end of the program, it is offered again and ends with every article once', async () => {
    const dataDir = temporaryFolder()
    const folder = folderOf(MANY)
    const first = await openEngine({ dataDir })
    const { jobId } = await first.ask('import.paths', { paths: [folder] })
    await until(first, jobId, (job) => job.done > 2)
    const { path } = first
    await first.engine.close()

    const second = await openEngine({ dataDir, uidsFrom: 100_000 })
    const { caseId } = await second.ask('app.openCase', { path })
    const ask = async (call: string, input: unknown) => {
      const reply = await second.engine.dispatch({ call, caseId, input })
      if (!reply.ok) throw new Error(reply.error.message)
      return reply.value as never
    }
    const { interrupted } = (await ask('import.interrupted', {})) as { interrupted: { left: number; total: number } | null }
    expect([interrupted?.total, (interrupted?.left ?? 0) > 0]).toEqual([MANY, true])
    await ask('import.resume', {})
    for (;;) {
      const { jobs } = (await ask('import.jobs', {})) as { jobs: { state: string }[] }
      expect(jobs.map((job) => job.state)).not.toContain('failed')
      if (jobs.every((job) => job.state === 'done')) break
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect(((await ask('case.summary', {})) as { articles: number }).articles).toBe(MANY)
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

  test('files sent in several calls are one import and one step to undo', async () => {
    const open = await openEngine()
    const sent = (name: string) => ({
      name,
      base64: Buffer.from(`Talks ${name}\n\nGeorgia met Turkey for talks, ${name} said.`).toString('base64'),
    })
    const { jobId } = await open.ask('import.files', { files: [sent('a.txt'), sent('b.txt')], more: 1 })
    expect((await until(open, jobId, (job) => job.done === 2)).state).toBe('running')
    await open.ask('import.files', { files: [sent('c.txt')], jobId })
    expect((await until(open, jobId, (job) => job.state === 'done')).outcomes).toHaveLength(3)
    await open.ask('history.undo', {})
    expect((await open.ask('case.summary', {})).articles).toBe(0)
    await expect(open.ask('import.files', { files: [sent('d.txt')], jobId })).rejects.toThrow(/has ended/)
  })

  test('what failed is tried again once it is mended, and the rest is left alone', async () => {
    const open = await openEngine()
    const folder = folderOf(3)
    const broken = join(folder, 'broken.txt')
    writeFileSync(broken, '')
    const { jobId } = await open.ask('import.paths', { paths: [folder] })
    expect((await until(open, jobId, (job) => job.state === 'done')).failed).toBe(1)
    writeFileSync(broken, 'Georgia and Turkey met for talks in Geneva on 3 March 2021.')
    const again = await open.ask('import.retry', { jobId })
    const job = await until(open, again.jobId, (one) => one.state === 'done')
    expect(job.outcomes.map(({ name, state }) => [name.split('/').at(-1), state])).toEqual([['broken.txt', 'imported']])
    await expect(open.ask('import.retry', { jobId: again.jobId })).rejects.toThrow(/Nothing of this import/)
  })

  test('an import that was cut short and is not wanted any more is not offered again', async () => {
    const dataDir = temporaryFolder()
    const first = await openEngine({ dataDir })
    const { jobId } = await first.ask('import.paths', { paths: [folderOf(MANY)] })
    await until(first, jobId, (job) => job.done > 2)
    await first.engine.close()
    const second = await openEngine({ dataDir, uidsFrom: 100_000 })
    const { caseId } = await second.ask('app.openCase', { path: first.path })
    const ask = (call: string) => second.engine.dispatch({ call, caseId, input: {} })
    expect(await ask('import.interrupted')).toMatchObject({ value: { interrupted: { total: MANY } } })
    await ask('import.dismiss')
    expect(await ask('import.interrupted')).toEqual({ ok: true, value: { interrupted: null } })
  })

  test('a case from another machine names no file here to go on with', async () => {
    const first = await openEngine()
    const { jobId } = await first.ask('import.paths', { paths: [folderOf(MANY)] })
    await until(first, jobId, (job) => job.done > 2)
    await first.engine.close()
    const elsewhere = await openEngine({ uidsFrom: 100_000 })
    const { caseId } = await elsewhere.ask('app.openCase', { path: first.path })
    const ask = (call: string) => elsewhere.engine.dispatch({ call, caseId, input: {} })
    expect(await ask('import.interrupted')).toEqual({ ok: true, value: { interrupted: null } })
    expect(await ask('import.resume')).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/no import that was cut short/) },
    })
  })

  test('notices tell each outcome once', async () => {
    const open = await openEngine()
    const { jobId } = await open.ask('import.paths', { paths: [folderOf(12)] })
    await until(open, jobId, (job) => job.state === 'done')
    const told = open.notices.filter((notice) => notice.type === 'job')
    expect(told.at(-1)?.job.state).toBe('done')
    expect(told.flatMap(({ job }) => job.outcomes)).toHaveLength(12)
    for (const [at, notice] of told.entries()) expect(notice.from).toBe(told.slice(0, at).flatMap(({ job }) => job.outcomes).length)
  })

  test('keeping positions meanwhile tells nothing: views that are drawn anew keep their positions, and would be drawn again', async () => {
    const open = await openEngine()
    const { jobId } = await open.ask('import.paths', { paths: [folderOf(MANY)] })
    await until(open, jobId, (job) => job.done > 2)
    const told = open.notices.length
    await open.ask('network.savePositions', { positions: { 'actor:1': { x: 1, y: 2, pinned: false } } })
    expect(open.notices).toHaveLength(told)
    await until(open, jobId, (job) => job.state === 'done')
    expect(open.notices).toContainEqual(expect.objectContaining({ type: 'changed', things: expect.arrayContaining(['events', 'history']) }))
  })

  test('an article in another language comes in and says why nothing was found in it', async () => {
    const { importTexts } = await openEngine()
    const [outcome] = await importTexts({
      'fr.txt':
        'Un cessez-le-feu à la frontière\n\nLes deux pays ont signé hier soir un accord de cessez-le-feu après trois jours de combats le long de la frontière, ont annoncé les autorités. Les habitants des villages voisins sont rentrés chez eux dans la matinée.',
    })
    expect([outcome?.state, outcome?.events]).toEqual(['imported', 0])
    expect(outcome?.reason).toMatch(/Not extracted: it is written in French/)
  })

  test('fetching an address is refused in words where it is off', async () => {
    const open = await openEngine()
    await expect(open.ask('import.urls', { urls: ['https://example.org/a'] })).rejects.toThrow(/Fetching web pages is off here/)
  })
})
