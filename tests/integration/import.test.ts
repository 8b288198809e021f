import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openForReading } from '../../src/main/engine/store/open.ts'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { canonicalDump } from './case-file.ts'
import { openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE, UNDATED_BLOCKADE } from './own-articles.ts'

const dumpOf = (dataDir: string): string => {
  const db = openForReading(join(dataDir, 'cases', 'Test case.dateline'))
  try {
    return canonicalDump(db)
  } finally {
    db.close()
  }
}

describe('importing', () => {
  test('an article becomes events with their passages, and a bad file gets its own line', async () => {
    const { ask, importTexts } = await openEngine()
    const outcomes = await importTexts({ 'truce.txt': TRUCE_BY_WIRE, 'empty.txt': '', 'photo.xyz': 'GIF89a' })
    expect(outcomes.map((o) => [o.name, o.state]).sort()).toEqual([
      ['empty.txt', 'failed'],
      ['photo.xyz', 'failed'],
      ['truce.txt', 'imported'],
    ])
    expect(outcomes.filter((o) => o.state === 'failed').every((o) => (o.reason ?? '').length > 20)).toBe(true)
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    expect(rows.map((row) => row.kind)).toContain('truce')
    const truce = rows.find((row) => row.kind === 'truce')
    const detail = await ask('events.get', { eventId: truce?.id ?? 0 })
    expect(TRUCE_BY_WIRE).toContain(detail.evidence[0]?.passage)
  })

  test('the same text is recognised and not imported twice', async () => {
    const { ask, importTexts } = await openEngine()
    await importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const [again] = await importTexts({ 'b.txt': TRUCE_BY_WIRE })
    expect(again?.state).toBe('duplicate')
    expect(again?.reason).toMatch(/already in the case/)
    expect((await ask('case.summary', {})).articles).toBe(1)
  })

  test('a wire story under another headline is kept and marked as a copy, and its copy stands in when the original goes', async () => {
    const { ask, importTexts } = await openEngine()
    const [original] = await importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const [copy] = await importTexts({ 'b.txt': TRUCE_BY_WIRE.replace('Georgia and Turkey sign truce', 'Truce signed in Geneva') })
    const [other] = await importTexts({ 'c.txt': TRUCE_BY_DAILY })
    const copyOf = async (id: number | null | undefined) => (await ask('articles.get', { articleId: id ?? 0 })).copyOf?.id ?? null
    expect([await copyOf(original?.articleId), await copyOf(copy?.articleId), await copyOf(other?.articleId)]).toEqual([
      null,
      original?.articleId,
      null,
    ])
    await ask('articles.delete', { articleIds: [original?.articleId ?? 0] })
    expect(await copyOf(copy?.articleId)).toBeNull()
  })

  test('one actor from many articles, not one an article', async () => {
    const { ask, importTexts } = await openEngine()
    await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY, 'c.txt': UNDATED_BLOCKADE })
    const { rows } = await ask('actors.list', { filter: EVERYTHING, text: 'Georgia' })
    expect(rows.filter((row) => row.name === 'Georgia')).toHaveLength(1)
    expect(rows.find((row) => row.name === 'Georgia')?.articles).toBe(3)
  })

  test('one undo takes back an import, one redo brings back the identical content', async () => {
    const { ask, importTexts, dataDir } = await openEngine()
    const empty = dumpOf(dataDir)
    await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
    const full = dumpOf(dataDir)
    await ask('history.undo', {})
    expect(dumpOf(dataDir)).toBe(empty)
    await ask('history.redo', {})
    expect(dumpOf(dataDir)).toBe(full)
  })

  test('undo works after the case was closed and opened again', async () => {
    const { ask, importTexts, dataDir, caseId, engine } = await openEngine()
    await importTexts({ 'a.txt': TRUCE_BY_WIRE })
    await ask('app.closeCase', { caseId })
    const reopened = await ask('app.openCase', { path: join(dataDir, 'cases', 'Test case.dateline') })
    const reply = await engine.dispatch({ call: 'history.undo', caseId: reopened.caseId, input: {} })
    expect(reply).toMatchObject({ ok: true, value: { words: 'Undone: Imported 1 article' } })
    const summary = await engine.dispatch({ call: 'case.summary', caseId: reopened.caseId, input: {} })
    expect(summary).toMatchObject({ ok: true, value: { articles: 0, events: 0, actors: 0 } })
  })
})

describe('the publication date', () => {
  test('setting it dates what was undated, and undo returns all', async () => {
    const { ask, importTexts, dataDir } = await openEngine()
    const [outcome] = await importTexts({ 'road.txt': UNDATED_BLOCKADE })
    const before = dumpOf(dataDir)
    const undated = await ask('explore.undated', { filter: EVERYTHING })
    expect(undated.total).toBeGreaterThan(0)
    await ask('articles.setMetadata', { articleIds: [outcome?.articleId ?? 0], patch: { published: '2021-03-19' } })
    const dated = await ask('explore.undated', { filter: EVERYTHING })
    expect(dated.total).toBeLessThan(undated.total)
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    expect(rows.some((row) => row.time?.edtf === '2021-03-18')).toBe(true)
    await ask('history.undo', {})
    expect(dumpOf(dataDir)).toBe(before)
  })

  test('a date that a person gave an event survives a change of the article’s date', async () => {
    const { ask, importTexts } = await openEngine()
    const [outcome] = await importTexts({ 'road.txt': UNDATED_BLOCKADE })
    const { events } = await ask('explore.undated', { filter: EVERYTHING })
    const eventId = events[0]?.id ?? 0
    await ask('review.editEvents', { eventIds: [eventId], patch: { time: '2021-02-01' } })
    await ask('articles.setMetadata', { articleIds: [outcome?.articleId ?? 0], patch: { published: '2021-03-19' } })
    const event = await ask('events.get', { eventId })
    expect([event.time?.edtf, event.status]).toEqual(['2021-02-01', 'accepted'])
  })

  test('a date that is none is refused in words and nothing changes', async () => {
    const { engine, caseId, importTexts, dataDir } = await openEngine()
    const [outcome] = await importTexts({ 'road.txt': UNDATED_BLOCKADE })
    const before = dumpOf(dataDir)
    const reply = await engine.dispatch({
      call: 'articles.setMetadata',
      caseId,
      input: { articleIds: [outcome?.articleId], patch: { published: 'the other day' } },
    })
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input', message: expect.stringContaining('The date was not set') } })
    expect(dumpOf(dataDir)).toBe(before)
  })
})

describe('deleting articles', () => {
  test('takes what only they say, keeps what was decided, and can be undone', async () => {
    const { ask, importTexts, dataDir } = await openEngine()
    const outcomes = await importTexts({ 'a.txt': TRUCE_BY_WIRE, 'c.txt': UNDATED_BLOCKADE })
    const { rows } = await ask('events.list', { filter: { ...EVERYTHING, articles: [outcomes[0]?.articleId ?? 0] } })
    await ask('review.decide', { target: 'event', ids: [rows[0]?.id ?? 0], verdict: 'accepted' })
    const before = dumpOf(dataDir)
    const preview = await ask('articles.previewDelete', { articleIds: [outcomes[0]?.articleId ?? 0] })
    expect(preview.decided).toBe(1)
    await ask('articles.delete', { articleIds: [outcomes[0]?.articleId ?? 0] })
    const left = await ask('events.list', { filter: EVERYTHING })
    expect(left.rows.map((row) => row.id)).toContain(rows[0]?.id)
    expect((await ask('case.summary', {})).articles).toBe(1)
    await ask('history.undo', {})
    expect(dumpOf(dataDir)).toBe(before)
  })
})
